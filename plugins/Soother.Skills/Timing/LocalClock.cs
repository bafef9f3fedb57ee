using NodaTime;
using NodaTime.TimeZones;

namespace Soother.Skills;

/// <summary>The clock on the wall. Where it is moved for summer time, a time that is skipped comes as much later, and of two that are alike the first counts.</summary>
internal sealed class LocalClock(TimeProvider time)
{
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public DateTimeZone Zone => BclDateTimeZone.FromTimeZoneInfo(time.LocalTimeZone);

    public LocalDateTime Local => Now.InZone(Zone).LocalDateTime;

    public LocalDate Today => Local.Date;

    public Instant Moment(LocalDateTime local) => local.InZone(Zone, Resolvers.LenientResolver).ToInstant();

    public LocalDateTime At(Instant moment) => moment.InZone(Zone).LocalDateTime;
}
