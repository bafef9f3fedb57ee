using Soother.Contracts;

namespace Soother.Testing;

/// <summary>What a skill said: the text, and what it wants to hear next.</summary>
/// <param name="Text">What is spoken; null is nothing.</param>
/// <param name="AsksFor">The slot that it asks for.</param>
/// <param name="Intents">The intents that it listens for; null is all.</param>
/// <param name="Context">What is to be known from now on.</param>
public sealed record SkillAnswer(string? Text, string? AsksFor = null, IReadOnlyList<string>? Intents = null, IReadOnlyDictionary<string, string>? Context = null);

/// <summary>One conversation with a skill under test: stands in for the dialogue and the intent service, from what was understood to what is answered.</summary>
/// <param name="bus">The bus that the skill is on.</param>
/// <param name="site">Where the conversation takes place.</param>
public sealed class SessionStub(InMemoryBus bus, SiteId site = default)
{
    private readonly IBus _connection = bus.Connect("session");
    private int _continued;

    /// <summary>The session's name.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>Whether the skill has ended the conversation.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Lets the skill hear an intent and waits for its answer.</summary>
    /// <param name="intent">The intent's name.</param>
    /// <param name="slots">The slots' names and values: texts, numbers, durations (<see cref="TimeSpan"/>), days (<see cref="DateOnly"/>), times (<see cref="TimeOnly"/>).</param>
    /// <exception cref="TimeoutException">It gave none.</exception>
    public async Task<SkillAnswer> HearAsync(string intent, params (string Name, object Value)[] slots)
    {
        await _connection.PublishAsync(Heard.Values(intent, slots) with { SessionId = Id, SiteId = site }).ConfigureAwait(false);
        var answer = await bus.WaitForAnyAsync(NextAnswer).ConfigureAwait(false);
        if (!IsOver)
            return answer;
        await _connection.PublishAsync(new SessionEnded(new(TerminationReason.Nominal), Id, site)).ConfigureAwait(false);
        return answer;
    }

    /// <summary>The user goes away in the middle of it.</summary>
    public Task LeaveAsync() => _connection.PublishAsync(new SessionEnded(new(TerminationReason.AbortedByUser), Id, site));

    private SkillAnswer? NextAnswer()
    {
        if (bus.All<EndSession>().FirstOrDefault(e => e.SessionId == Id) is { } end)
        {
            IsOver = true;
            return new(end.Text, Context: end.Context);
        }
        if (bus.All<ContinueSession>().Where(c => c.SessionId == Id).Skip(_continued).FirstOrDefault() is not { } next)
            return null;
        _continued++;
        return new(next.Text, next.Slot, next.IntentFilter, next.Context);
    }
}
