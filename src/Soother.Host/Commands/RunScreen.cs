using Soother.Contracts;
using Soother.Host.Terminal;

namespace Soother.Host.Commands;

/// <summary>Shows on a terminal what is said at one site, so that whoever speaks to it sees whether they are heard.</summary>
internal static class RunScreen
{
    public static async Task ShowAsync(IBus bus, SiteId site, CancellationToken cancel)
    {
        await bus.SubscribeAsync<AsrStartListening>(m => Show(m.SiteId, $"[grey]listening…[/]"), cancel);
        await bus.SubscribeAsync<TextCaptured>(m => Show(m.SiteId, $"you      {(m.Text.Length > 0 ? m.Text : "(nothing was heard)")}"), cancel);
        await bus.SubscribeAsync<TtsSay>(m => Show(m.SiteId, $"[teal]soother[/]  {m.Text}"), cancel);

        Task Show(SiteId at, FormattableString line)
        {
            if (at == site)
                Screen.WriteLine(line);
            return Task.CompletedTask;
        }
    }
}
