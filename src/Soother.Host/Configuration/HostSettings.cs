namespace Soother.Host.Configuration;

/// <summary>Reads the host's own settings, and holds them to what a type alone cannot say.</summary>
internal static class HostSettings
{
    public static HostOptions Read(SettingMap all)
    {
        var options = OptionsBinder.Bind<HostOptions>(all);
        Demand(all, "site", options.Site.Length > 0 && options.Site.AsSpan().IndexOfAny("/+#") < 0, "a name without / + # is expected");
        Demand(all, "language", options.Language.Length > 0, "a language is expected, such as en-us");
        Demand(all, "bus.port", options.Bus.Port is > 0 and < 65536, "a port from 1 to 65535 is expected");
        Demand(all, "plugins.startDeadline", options.Plugins.StartDeadline > TimeSpan.Zero, "more than 0 seconds are expected");
        Demand(all, "plugins.stopDeadline", options.Plugins.StopDeadline > TimeSpan.Zero, "more than 0 seconds are expected");
        Demand(all, "plugins.handlerDeadline", options.Plugins.HandlerDeadline > TimeSpan.Zero, "more than 0 seconds are expected");
        return options;
    }

    private static void Demand(SettingMap all, string key, bool holds, string expectation)
    {
        var given = (SettingScalar)all.Find(key)!;
        if (!holds)
            throw new UserException($"{given.Origin}: '{key}' is '{given.Text}'; {expectation}");
    }
}
