using System.Collections.Concurrent;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What is understood while a script listens.</summary>
/// <param name="Filter">The intents; null is all.</param>
/// <param name="Slots">The slots that are asked for.</param>
internal sealed record Ears(IReadOnlyList<string>? Filter, params IReadOnlyList<string> Slots);

/// <summary>
/// A script's side of its dialogue session: texts, pauses, sounds and questions, as turns. A pause begins when its text was heard. Through all of it
/// the recogniser listens, so that "stop" works; what is not understood in a pause, and silence, only makes it listen again.
/// </summary>
/// <param name="turn">Where.</param>
/// <param name="bus">The bus.</param>
/// <param name="time">The clock.</param>
/// <param name="listenAgain">After how long listening is begun anew.</param>
internal sealed class ScriptVoice(Turn turn, IBus bus, TimeProvider time, TimeSpan listenAgain)
{
    /// <summary>A recogniser that gives up at once must not be asked again at once.</summary>
    private static readonly TimeSpan ShortestListening = TimeSpan.FromSeconds(1);

    /// <summary>Who is speaking is not interrupted by what comes next: so long after each word, at the most.</summary>
    private static readonly TimeSpan AfterWord = TimeSpan.FromSeconds(3);
    private readonly Dictionary<string, string> _context = [];
    private readonly ConcurrentDictionary<string, bool> _open = [];
    private string? _held;
    private string? _last;

    public NewsQueue Queue { get; } = new(time);

    /// <summary>What is understood in pauses.</summary>
    public required Func<Ears> InPauses { get; init; }

    /// <summary>Whether the rest of a part is to be left out: then pauses end.</summary>
    public required Func<bool> Skips { get; init; }

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Lets a text be said together with what follows.</summary>
    public void Hold(string text) => _held = Join(_held, text);

    /// <summary>What was held back.</summary>
    public string? TakeHeld()
    {
        var held = _held;
        _held = null;
        return held;
    }

    /// <summary>Tells the conversation something, with what is said next; an empty text forgets it.</summary>
    public void Know(string name, string value) => _context[name] = value;

    /// <summary>Tells the conversation of something that lasts until <see cref="Shut"/>, or as long as the script.</summary>
    public void Open(string name, string value)
    {
        _open[name] = true;
        Know(name, value);
    }

    public void Shut(string name)
    {
        _open.TryRemove(name, out _);
        Know(name, "");
    }

    /// <summary>What is open now.</summary>
    public IEnumerable<string> AllOpen => _open.Keys;

    public IReadOnlyDictionary<string, string>? TakeContext()
    {
        if (_context.Count == 0)
            return null;
        var context = new Dictionary<string, string>(_context);
        _context.Clear();
        return context;
    }

    /// <summary>Says what was held back, and waits until it was heard.</summary>
    public async Task FlushAsync()
    {
        if (TakeHeld() is { } text)
            await SayAsync(text, InPauses()).ConfigureAwait(false);
    }

    /// <summary>Says what was held back, if anything, and then waits.</summary>
    public async Task PauseAsync(TimeSpan pause)
    {
        await SayAsync(TakeHeld(), InPauses()).ConfigureAwait(false);
        var (since, planned) = (Now, Now + pause);
        var (due, ends) = (since + listenAgain, planned);
        while (Now < ends)
        {
            if (Now >= due)
            {
                (since, due) = (Now, Now + listenAgain);
                await ContinueAsync(null, InPauses()).ConfigureAwait(false);
            }
            switch (await Queue.NextAsync(ends < due ? ends : due).ConfigureAwait(false))
            {
                case News.Speaking:
                    (due, ends) = (Patient(due), Patient(ends));
                    break;
                case News.NotUnderstood:
                    (due, ends) = (since + ShortestListening, planned);
                    break;
                case News.Interjected interjected:
                    await SayAsync(interjected.IsRepeat ? _last : interjected.Text, InPauses()).ConfigureAwait(false);
                    if (Skips())
                        return;
                    (since, due, planned) = (Now, Now + listenAgain, Now + pause);
                    ends = planned;
                    break;
            }
        }
    }

    /// <summary>Plays a sound to its end; nothing is heard meanwhile.</summary>
    public async Task PlayAsync(byte[] wav)
    {
        await SayAsync(TakeHeld(), InPauses()).ConfigureAwait(false);
        var id = Guid.NewGuid().ToString("N");
        var ends = Now + Wav.Read(wav).Duration + TimeSpan.FromSeconds(2);
        await bus.PublishAsync(new AsrToggleOff(turn.Site, ToggleReason.PlayAudio)).ConfigureAwait(false);
        try
        {
            await bus.PublishAsync(new PlayBytes(turn.Site, id, wav)).ConfigureAwait(false);
            while (Now < ends)
            {
                var due = Now + listenAgain;
                var news = await Queue.NextAsync(ends < due ? ends : due).ConfigureAwait(false);
                if (news is News.Played played && played.Id == id)
                    return;
                if (news is null && Now < ends)
                    await ContinueAsync(null, InPauses()).ConfigureAwait(false);
            }
        }
        finally
        {
            await bus.PublishAsync(new AsrToggleOn(turn.Site, ToggleReason.PlayAudio)).ConfigureAwait(false);
        }
    }

    /// <summary>Asks, and gives what came of it: an answer, or something that was not understood (an empty text, if nothing was heard).</summary>
    public async Task<News> AskAsync(string text, Ears ears)
    {
        text = Join(TakeHeld(), text);
        await ContinueAsync(text, ears).ConfigureAwait(false);
        DateTimeOffset? until = null; // known when it was heard
        while (true)
        {
            switch (await Queue.NextAsync(until).ConfigureAwait(false))
            {
                case null:
                    return new News.NotUnderstood("");
                case News.Said or News.Listening:
                    until = Now + listenAgain;
                    break;
                case News.Speaking when until is not null:
                    until = Patient(until.Value);
                    break;
                case News.Interjected interjected:
                    until = null;
                    await ContinueAsync(interjected.IsRepeat ? text : Join(interjected.Text, text), ears).ConfigureAwait(false);
                    break;
                case News.Answered answer:
                    return answer;
                case News.NotUnderstood missed when until is not null:
                    return missed;
            }
        }
    }

    private DateTimeOffset Patient(DateTimeOffset moment) => moment > Now + AfterWord ? moment : Now + AfterWord;

    private static string Join(string? first, string then) => string.IsNullOrWhiteSpace(first) ? then : $"{first} {then}";

    /// <summary>Says a text, if there is one, and waits until it was heard.</summary>
    private async Task SayAsync(string? text, Ears ears)
    {
        await ContinueAsync(text, ears).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(text))
            return;
        string? said = null;
        var begun = false;
        while (true)
        {
            switch (await Queue.NextAsync().ConfigureAwait(false))
            {
                case News.SayBegun say:
                    (begun, said) = (true, say.Id);
                    break;
                case News.Said done when begun && done.Id == said:
                case News.Listening when begun:
                    return;
            }
        }
    }

    private Task ContinueAsync(string? text, Ears ears)
    {
        _last = string.IsNullOrWhiteSpace(text) ? _last : text;
        var context = TakeContext();
        string[] passing = [.. (context?.Keys ?? []).Where(_open.ContainsKey)];
        return bus.PublishAsync(new ContinueSession(
            turn.SessionId, text, ears.Filter, SendIntentNotRecognized: true, Slot: ears.Slots is [var first, ..] ? first : null, Context: context, OtherSlots: ears.Slots.Count > 1 ? [.. ears.Slots.Skip(1)] : null, Passing: passing is [] ? null : passing));
    }
}
