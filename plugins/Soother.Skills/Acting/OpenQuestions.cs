using System.Collections.Concurrent;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What sessions were asked for: the answer is a slot alone, and the slots that were said before belong to it.</summary>
internal sealed class OpenQuestions
{
    private readonly ConcurrentDictionary<string, Turn> _asked = [];

    public void Ask(Turn turn) => _asked[turn.SessionId] = turn;

    /// <summary>All slots of an answer; those of anything else are as they were heard.</summary>
    public IReadOnlyList<Slot> Complete(string sessionId, string intent, IReadOnlyList<Slot> heard)
    {
        if (!_asked.TryRemove(sessionId, out var turn) || turn.Intent.Name != intent)
            return heard;
        var said = heard.Select(slot => slot.SlotName ?? slot.Entity).ToHashSet();
        return [.. heard, .. turn.Slots.Where(slot => !said.Contains(slot.SlotName ?? slot.Entity))];
    }

    public Task OnEndedAsync(SessionEnded ended)
    {
        _asked.TryRemove(ended.SessionId, out _);
        return Task.CompletedTask;
    }
}
