using NodaTime;
using NodaTime.Extensions;

namespace Soother.Skills;

/// <summary>When something that is said of a time of day comes next.</summary>
internal static class Recurrence
{
    /// <summary>The next time after now that the clock shows this, on one of these days (or on any, where none are given).</summary>
    public static LocalDateTime After(LocalTime time, IReadOnlyCollection<DayOfWeek> days, LocalClock clock)
    {
        var now = clock.Now;
        // A skipped time comes later on its day, so today is tried by the moment, not by what the clock shows.
        for (var date = clock.Today; ; date = date.PlusDays(1))
        {
            if ((days.Count == 0 || days.Contains(date.DayOfWeek.ToDayOfWeek())) && clock.Moment(date + time) > now)
                return date + time;
        }
    }
}
