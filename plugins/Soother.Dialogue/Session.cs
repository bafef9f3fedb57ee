using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>One conversation, from its beginning to its end, in the order in which things happen.</summary>
internal sealed class Session(IBus bus, SessionRequest request, DialogueOptions options, TimeProvider time)
{
    private readonly Mailbox _mailbox = new(time);
    private string? _customData = request.CustomData;
    private string? _lang = request.Lang;

    public SessionRequest Request { get; } = request;

    /// <summary>Whether the user has said something yet.</summary>
    public bool HasHeard { get; private set; }

    /// <summary>The intents that are considered where a turn names none.</summary>
    public required Func<IReadOnlyList<string>?> DefaultFilter { get; init; }

    public required Sounds Sounds { get; init; }

    /// <summary>What its site remembers.</summary>
    public required SiteMemory Memory { get; init; }

    public required Patience Patience { get; init; }

    private SessionContext Context => field ??= new(Memory.Context, Request.Context);

    private Speaker Speaker => field ??= new(bus, Request, _mailbox, options);

    public void Post(object message) => _mailbox.Post(message);

    /// <summary>Holds the conversation. Cancelled means that the user did something else.</summary>
    public async Task<Termination> RunAsync(CancellationToken cancel)
    {
        await bus.PublishAsync(new SessionStarted(Request.Id, Request.Site, _customData, _lang), cancel);
        if (Request.Init is NotificationInit notification)
        {
            await Speaker.SayAsync(notification.Text, _lang, cancel);
            return new(TerminationReason.Nominal);
        }
        if (Request.WakewordId is not null && Sounds.Wake is { } chime)
            await Speaker.PlayAsync(chime, cancel);
        var turn = Turn.From((ActionInit)Request.Init);
        while (true)
        {
            var next = await TakeTurnAsync(turn, cancel);
            if (next is Missed { WasSpoken: true } missed)
                next = await HelpAsync(missed, turn, cancel);
            if (next is Turn again)
            {
                turn = again;
            }
            else if (next is ContinueSession go)
            {
                Patience.Renew();
                Context.Learn(go.Context, go.Passing);
                (_customData, _lang) = (go.CustomData ?? _customData, go.Lang ?? _lang);
                turn = Turn.From(go);
            }
            else
            {
                return await EndAsync(next, cancel);
            }
            await bus.PublishAsync(new AsrStopListening(Request.Site, Request.Id), cancel);
        }
    }

    /// <summary>What follows the conversation, however it ended.</summary>
    public async Task CloseAsync(Termination termination, bool isLast)
    {
        if (Request.Init is ActionInit)
            await bus.PublishAsync(new AsrStopListening(Request.Site, Request.Id));
        if (Request.Init is ActionInit || Request.Context is not null)
            Memory.Keep(Context.Lasting);
        await bus.PublishAsync(new SessionEnded(termination, Request.Id, Request.Site, _customData));
        if (Request.Init is ActionInit && isLast)
            await bus.PublishAsync(new HotwordToggleOn(Request.Site, ToggleReason.DialogueSession));
    }

    // Speaks, listens, asks what was meant, and waits for a skill. The answer is what the skill wants, or a termination.
    private async Task<object> TakeTurnAsync(Turn turn, CancellationToken cancel)
    {
        await bus.PublishAsync(new HotwordToggleOff(Request.Site, ToggleReason.DialogueSession), cancel);
        if (!string.IsNullOrWhiteSpace(turn.Text))
            await Speaker.SayAsync(turn.Text, _lang, cancel);
        var heard = await ListenAsync(turn, cancel);
        if (heard is not TextCaptured captured)
            return heard ?? new Termination(TerminationReason.Timeout);
        HasHeard = true;
        if (Request.WakewordId is not null && Sounds.Recorded is { } chime)
            await Speaker.PlayAsync(chime, cancel);
        await bus.PublishAsync(new AsrStopListening(Request.Site, Request.Id), cancel);
        await bus.PublishAsync(new HotwordToggleOn(Request.Site, ToggleReason.DialogueSession), cancel);
        return await UnderstandAsync(captured, turn, cancel);
    }

    private async Task<object?> ListenAsync(Turn turn, CancellationToken cancel)
    {
        _mailbox.Discard<TextCaptured>();
        await bus.PublishAsync(
            new AsrStartListening(Request.Site, Request.Id, _lang, SendAudioCaptured: Request.SendAudioCaptured, WakewordId: Request.WakewordId, IntentFilter: turn.IntentFilter ?? DefaultFilter(),
                Context: Context.Snapshot is { Count: > 0 } known ? [.. known.Keys] : null),
            cancel);
        return await _mailbox.TakeAsync(letter => letter is TextCaptured || IsOrder(letter), options.TurnLimit, cancel);
    }

    private async Task<object> UnderstandAsync(TextCaptured heard, Turn turn, CancellationToken cancel)
    {
        _mailbox.Discard<NluIntentNotRecognized>();
        _mailbox.Discard<NluError>();
        var query = Guid.NewGuid().ToString();
        if (heard.Text.Length == 0 || heard.Likelihood < options.MinimumConfidence)
        {
            await bus.PublishAsync(new NluIntentNotRecognized(heard.Text, Request.Site, query, _customData, Request.Id), cancel);
        }
        else
        {
            await bus.PublishAsync(
                new NluQuery(heard.Text, Request.Site, query, turn.IntentFilter ?? DefaultFilter(), Request.Id, Request.WakewordId,
                    _lang, _customData, heard.Likelihood, Request.CustomEntities, turn.Slot, Context.Snapshot, heard.Alternatives, turn.OtherSlots),
                cancel);
        }
        var answer = await _mailbox.TakeAsync(letter => IsMiss(letter, query) || IsOrder(letter), options.SkillLimit, cancel);
        if (!IsMiss(answer, query))
            return answer ?? new Termination(TerminationReason.Timeout);
        if (!turn.SendIntentNotRecognized)
            return new Missed(heard.Text.Trim(), heard.Unclear || heard.Text.Length > 0);
        await bus.PublishAsync(new DialogueIntentNotRecognized(Request.Id, Request.Site, (answer as NluIntentNotRecognized)?.Input ?? heard.Text, _customData), cancel);
        return await _mailbox.TakeAsync(IsOrder, options.SkillLimit, cancel) ?? new Termination(TerminationReason.Timeout);
    }

    // The next attempt; or what the menu leads to; or, when all was tried, what was missed.
    private async Task<object> HelpAsync(Missed missed, Turn turn, CancellationToken cancel)
    {
        if (Patience.NeedsExamples)
            await bus.PublishAsync(new GetIntents(Request.Site), cancel);
        if (Patience.AskAgain(turn, DefaultFilter()) is { } question)
            return turn with { Text = question };
        if (Patience.Menu() is not { } menu)
            return missed;
        await bus.PublishAsync(
            new IntentRecognized(missed.Text, new(menu, 1), Request.Site, SessionId: Request.Id, CustomData: _customData, WakewordId: Request.WakewordId, Lang: _lang), cancel);
        return await _mailbox.TakeAsync(IsOrder, options.SkillLimit, cancel) ?? new Termination(TerminationReason.Timeout);
    }

    private async Task<Termination> EndAsync(object last, CancellationToken cancel)
    {
        var (text, termination) = last switch
        {
            EndSession end => (end.Text, new Termination(TerminationReason.Nominal)),
            Missed missed => (missed.WasSpoken ? Patience.LastWords() : null, new(TerminationReason.IntentNotRecognized)),
            Termination other => (null, other),
            _ => throw new InvalidOperationException($"a session cannot end with {last}"),
        };
        if (last is EndSession ending)
        {
            _customData = ending.CustomData ?? _customData;
            Context.Learn(ending.Context);
        }
        if (!string.IsNullOrWhiteSpace(text))
            await Speaker.SayAsync(text, _lang, cancel);
        return termination;
    }

    // Not understood, or the one who understands has failed; an answer to an earlier question comes too late to count.
    private static bool IsMiss(object? letter, string query) =>
        letter is NluIntentNotRecognized missed ? missed.Id is null || missed.Id == query : letter is NluError fault && (fault.Context is null || fault.Context == query);

    private static bool IsOrder(object letter) => letter is ContinueSession or EndSession;
}
