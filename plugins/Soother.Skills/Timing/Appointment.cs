using NodaTime;

namespace Soother.Skills;

/// <summary>Something that comes due: an alarm or a reminder.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Site">Where it was made, and is told.</param>
/// <param name="At">When, by the clock on the wall; for one in so many minutes, what the clock will show then.</param>
/// <param name="Text">What for, if that was said.</param>
internal sealed record Appointment(string Id, string Site, LocalDateTime At, string? Text = null)
{
    /// <summary>The days on which it comes again; none where it comes once.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>The moment, of one that was promised in so many minutes.</summary>
    public Instant? Exactly { get; init; }

    public bool Repeats => Days.Count > 0;
}
