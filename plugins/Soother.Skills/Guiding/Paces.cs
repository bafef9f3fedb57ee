using System.Collections.Concurrent;

namespace Soother.Skills;

/// <summary>How the script of a session goes.</summary>
/// <param name="Pause">By what pauses are multiplied.</param>
/// <param name="Length">By what the rounds of a loop are multiplied.</param>
/// <param name="Skips">Whether the rest of what it is at is left out.</param>
internal sealed record Pace(double Pause = 1, double Length = 1, bool Skips = false);

/// <summary>How the script of each dialogue session goes, as somebody wants it who listens. Safe on any thread.</summary>
internal sealed class Paces
{
    private const double Slowest = 2.5, Fastest = 0.4;
    private const double Longest = 4, Shortest = 0.1;
    private static readonly Pace Plain = new();
    private readonly ConcurrentDictionary<string, Pace> _bySession = [];

    /// <summary>How it goes now.</summary>
    public Pace Of(string session) => _bySession.GetValueOrDefault(session, Plain);

    public bool HasScript(string session) => _bySession.ContainsKey(session);

    /// <summary>A script has begun.</summary>
    public void Begin(string session) => _bySession[session] = Plain;

    /// <summary>The script is over.</summary>
    public void End(string session) => _bySession.TryRemove(session, out _);

    /// <summary>What was to be left out is behind.</summary>
    public void Arrive(string session) => Change(session, pace => pace with { Skips = false });

    /// <returns>Whether there is a script.</returns>
    public bool Skip(string session) => Change(session, pace => pace with { Skips = true });

    /// <returns>Whether there is a script.</returns>
    public bool Slow(string session, double by) => Change(session, pace => pace with { Pause = Math.Clamp(pace.Pause * by, Fastest, Slowest) });

    /// <returns>Whether there is a script.</returns>
    public bool Lengthen(string session, double by) => Change(session, pace => pace with { Length = Math.Clamp(pace.Length * by, Shortest, Longest) });

    private bool Change(string session, Func<Pace, Pace> change)
    {
        while (_bySession.TryGetValue(session, out var pace))
        {
            if (_bySession.TryUpdate(session, change(pace), pace))
                return true;
        }
        return false;
    }
}
