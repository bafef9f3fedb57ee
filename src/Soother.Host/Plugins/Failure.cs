using System.Reflection;

namespace Soother.Host.Plugins;

/// <summary>An exception of a plugin, in one line for people.</summary>
internal static class Failure
{
    public static string Describe(Exception failure)
    {
        while (failure is AggregateException or TargetInvocationException or TypeInitializationException && failure.InnerException is { } inner)
            failure = inner;
        if (failure is DllNotFoundException)
            return $"a native library cannot be loaded: {MissingLibrary(failure.Message)}; 'soother doctor' says how to get it";
        var reason = PluginActivator.Unloadable(failure) ?? failure.Message.ReplaceLineEndings(" ").Trim();
        // What the framework throws says little without its name; what an author threw was written to be read.
        return failure is InvalidOperationException or IOException or TimeoutException or UserException or UnauthorizedAccessException ? reason : $"{reason} ({failure.GetType().Name})";
    }

    private static string MissingLibrary(string message)
    {
        // .NET lists every path that it tried, after the name in quotes.
        var parts = message.Split('\'');
        return parts.Length > 2 ? parts[1] : message.ReplaceLineEndings(" ");
    }
}
