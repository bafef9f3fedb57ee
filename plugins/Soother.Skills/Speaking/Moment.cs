using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The values that every reply and every action has: where, and when.</summary>
internal static class Moment
{
    public static Values Values(TimeProvider time, SiteId site)
    {
        var now = time.GetLocalNow();
        return new Values()
            .With("site", site.Name)
            .With("time", JsonSerializer.SerializeToElement(now.ToString("HH:mm")), SpokenTime.Of(now))
            .With("date", JsonSerializer.SerializeToElement(now.ToString("yyyy-MM-dd")), SpokenTime.Date(now))
            .With("weekday", SpokenTime.Weekday(now))
            .With("year", JsonSerializer.SerializeToElement(now.Year), SpokenNumber.Year(now.Year));
    }
}
