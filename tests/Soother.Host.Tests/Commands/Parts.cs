using Soother.Contracts;
using Soother.Testing;

namespace Soother.Host.Tests.Commands;

/// <summary>The parts of an assistant on a bus in memory, each doing its step of the protocol and no more.</summary>
internal sealed class Parts(InMemoryBus bus)
{
    private readonly IBus _connection = bus.Connect("parts");

    public static Wav Sound { get; } = new(16000, 1, [.. Enumerable.Range(0, 1600).Select(i => i % 2 == 0 ? 0.5f : -0.5f)]);

    /// <summary>What is asked when something was not understood; null ends the session.</summary>
    public string? AsksAgain { get; init; }

    /// <summary>Sessions begin when they are asked for, listen, and end when a skill ends them.</summary>
    public async Task AddDialogueAsync()
    {
        await _connection.SubscribeAsync<HotwordDetected>(d => BeginAsync(d.SessionId!, d.SiteId, d.WakewordId));
        await _connection.SubscribeAsync<StartSession>(s => BeginAsync(Guid.NewGuid().ToString("N"), s.SiteId, s.CustomData));
        await _connection.SubscribeAsync<TextCaptured>(t => _connection.PublishAsync(new NluQuery(t.Text, t.SiteId, SessionId: t.SessionId)));
        var sites = new Dictionary<string, SiteId>();
        await _connection.SubscribeAsync<SessionStarted>(s => { sites[s.SessionId] = s.SiteId; return Task.CompletedTask; });
        await _connection.SubscribeAsync<EndSession>(e => SayAsync(e.SessionId, sites[e.SessionId], e.Text, () => EndAsync(e.SessionId, sites[e.SessionId], TerminationReason.Nominal)));
        await _connection.SubscribeAsync<ContinueSession>(c => SayAsync(c.SessionId, sites[c.SessionId], c.Text, () => _connection.PublishAsync(new AsrStartListening(sites[c.SessionId], c.SessionId))));
        await _connection.SubscribeAsync<NluIntentNotRecognized>(n => AsksAgain is { } question
            ? SayAsync(n.SessionId!, n.SiteId, question, () => _connection.PublishAsync(new AsrStartListening(n.SiteId, n.SessionId)))
            : EndAsync(n.SessionId!, n.SiteId, TerminationReason.IntentNotRecognized));
    }

    /// <summary>Hears a fixed text in the frame that is loud, and not before.</summary>
    public async Task AddRecogniserAsync(string text)
    {
        var sessions = new Dictionary<SiteId, string>();
        await _connection.SubscribeAsync<AsrStartListening>(l => { sessions[l.SiteId] = l.SessionId!; return Task.CompletedTask; });
        await _connection.SubscribeAsync<AudioFrame>(async frame =>
        {
            if (Wav.Read(frame.Wav).Samples.Any(s => Math.Abs(s) > 0.4f) && sessions.Remove(frame.SiteId, out var session))
                await _connection.PublishAsync(new TextCaptured(text, 0.9, 0.1, frame.SiteId, session));
        });
    }

    /// <summary>Understands one text.</summary>
    public Task AddIntentsAsync(string text, string intent) => _connection.SubscribeAsync<NluQuery>(async q =>
    {
        if (q.Input == text)
            await _connection.PublishAsync(new NluIntentParsed(q.Input, new(intent, 1), q.SiteId, q.Id, SessionId: q.SessionId));
        else
            await _connection.PublishAsync(new NluIntentNotRecognized(q.Input, q.SiteId, q.Id, SessionId: q.SessionId));
    });

    /// <summary>Answers every intent.</summary>
    public Task AddSkillAsync(string reply, bool goOn = false) => _connection.SubscribeAsync<NluIntentParsed>(p => goOn
        ? _connection.PublishAsync(new ContinueSession(p.SessionId!, reply))
        : _connection.PublishAsync(new EndSession(p.SessionId!, reply)));

    /// <summary>Says a text in two pieces, once the first of them was played.</summary>
    public async Task AddVoiceAsync()
    {
        var second = new Dictionary<string, PlayBytes>();
        await _connection.SubscribeAsync<TtsSay>(s =>
        {
            second[$"{s.Id}.1"] = new(s.SiteId, s.Id!, Sound.ToBytes());
            return _connection.PublishAsync(new PlayBytes(s.SiteId, $"{s.Id}.1", Sound.ToBytes()));
        });
        await _connection.SubscribeAsync<PlayFinished>(async f =>
        {
            if (second.Remove(f.Id!, out var rest))
                await _connection.PublishAsync(rest);
            else if (!f.Id!.StartsWith("aloud-", StringComparison.Ordinal))
                await _connection.PublishAsync(new TtsSayFinished(f.SiteId, f.Id));
        });
    }

    private async Task BeginAsync(string session, SiteId site, string? data)
    {
        await _connection.PublishAsync(new SessionStarted(session, site, data));
        await _connection.PublishAsync(new AsrStartListening(site, session));
    }

    private async Task SayAsync(string session, SiteId site, string? text, Func<Task> then)
    {
        if (text is null)
        {
            await then();
            return;
        }
        var say = new TtsSay(text, site, Id: Guid.NewGuid().ToString("N"), SessionId: session);
        await _connection.RequestAsync<TtsSay, TtsSayFinished>(say, done => done.Id == say.Id, bus.Deadline);
        await then();
    }

    private Task EndAsync(string session, SiteId site, TerminationReason reason) => _connection.PublishAsync(new SessionEnded(new(reason), session, site));
}
