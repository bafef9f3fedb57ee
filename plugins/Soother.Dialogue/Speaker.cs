using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>Speaks and plays sounds for one session. While sound comes out, nobody listens: the assistant must not hear itself.</summary>
internal sealed class Speaker(IBus bus, SessionRequest session, Mailbox mailbox, DialogueOptions options)
{
    public async Task SayAsync(string text, string? lang, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString();
        await SilentlyAsync(ToggleReason.TtsSay, async () =>
        {
            await bus.PublishAsync(new TtsSay(text, session.Site, lang, id, session.Id), cancel);
            await mailbox.TakeAsync(letter => letter is TtsSayFinished said && said.Id == id, options.SayLimit(text), cancel);
        });
    }

    public async Task PlayAsync(byte[] wav, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString();
        var limit = Wav.Read(wav).Duration + TimeSpan.FromSeconds(0.25);
        await SilentlyAsync(ToggleReason.PlayAudio, async () =>
        {
            await bus.PublishAsync(new PlayBytes(session.Site, id, wav), cancel);
            await mailbox.TakeAsync(letter => letter is PlayFinished played && played.Id == id, limit, cancel);
        });
    }

    /// <summary>Cuts short what is being said.</summary>
    public async Task HushAsync()
    {
        await bus.PublishAsync(new TtsStop(session.Site));
        await bus.PublishAsync(new AudioToggleOff(session.Site));
        await bus.PublishAsync(new AudioToggleOn(session.Site));
    }

    private async Task SilentlyAsync(ToggleReason reason, Func<Task> sound)
    {
        await bus.PublishAsync(new HotwordToggleOff(session.Site, reason));
        await bus.PublishAsync(new AsrToggleOff(session.Site, reason));
        try
        {
            await sound();
        }
        catch (OperationCanceledException)
        {
            await HushAsync();
            throw;
        }
        finally
        {
            await bus.PublishAsync(new HotwordToggleOn(session.Site, reason));
            await bus.PublishAsync(new AsrToggleOn(session.Site, reason));
        }
    }
}
