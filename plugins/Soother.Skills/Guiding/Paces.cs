using System.Collections.Concurrent;

namespace Soother.Skills;

/// <summary>How fast the script of each dialogue session goes, and whether it shall leave out the rest of what it is at. Safe on any thread.</summary>
internal sealed class Paces
{
    private const double Slowest = 2.5, Fastest = 0.4;
    private readonly ConcurrentDictionary<string, (double Factor, bool Skips)> _bySession = [];

    /// <summary>By what pauses are multiplied.</summary>
    public double Of(string session) => _bySession.TryGetValue(session, out var pace) ? pace.Factor : 1;

    public bool Skips(string session) => _bySession.TryGetValue(session, out var pace) && pace.Skips;

    /// <summary>A script has begun.</summary>
    public void Begin(string session) => _bySession[session] = (1, false);

    /// <summary>The script is over.</summary>
    public void End(string session) => _bySession.TryRemove(session, out _);

    /// <summary>What was to be left out is behind.</summary>
    public void Arrive(string session) => Change(session, pace => pace with { Skips = false });

    /// <returns>Whether there is a script.</returns>
    public bool Skip(string session) => Change(session, pace => pace with { Skips = true });

    /// <returns>Whether there is a script.</returns>
    public bool Multiply(string session, double by) => Change(session, pace => pace with { Factor = Math.Clamp(pace.Factor * by, Fastest, Slowest) });

    private bool Change(string session, Func<(double Factor, bool Skips), (double Factor, bool Skips)> change)
    {
        while (_bySession.TryGetValue(session, out var pace))
        {
            if (_bySession.TryUpdate(session, change(pace), pace))
                return true;
        }
        return false;
    }
}
