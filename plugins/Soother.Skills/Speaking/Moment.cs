using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The values that every reply and every action has: where, and when.</summary>
internal sealed class Moment(Speech speech, TimeProvider time)
{
    public Speech Speech => speech;

    public Values Values(SiteId site)
    {
        var now = time.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        return new Values(speech)
            .With("site", site.Name)
            .With("time", JsonSerializer.SerializeToElement(now.ToString("HH:mm")), speech.Clock.Of(TimeOnly.FromDateTime(now.DateTime)))
            .With("date", JsonSerializer.SerializeToElement(now.ToString("yyyy-MM-dd")), speech.Calendar.Date(today))
            .With("weekday", speech.Calendar.Weekday(now.DayOfWeek))
            .With("year", JsonSerializer.SerializeToElement(now.Year), speech.Numbers.Year(now.Year));
    }
}
