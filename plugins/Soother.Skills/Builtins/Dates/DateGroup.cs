using NodaTime;
using NodaTime.Text;

namespace Soother.Skills;

/// <summary>Days of the calendar: a day is said in the slot <c>date</c>, or in <c>holiday</c> as month and day (<c>12-25</c>), or <c>easter</c>.</summary>
internal sealed class DateGroup : IBuiltinGroup
{
    private static readonly AnnualDatePattern MonthAndDay = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");
    private readonly LocalClock _clock;
    private readonly Speech _speech;

    private DateGroup(BuiltinTools tools)
    {
        (_clock, _speech) = (new(tools.Time), tools.Speech);
        Actions = new() { { "dates.until", Until }, { "dates.weekday", Weekday } };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("dates.until", new Dictionary<string, string[]> { [Outcome.Done] = ["days", "day", "weekday"], ["today"] = ["day"], ["past"] = ["days", "day", "weekday"] }),
            new("dates.weekday", new Dictionary<string, string[]> { [Outcome.Done] = ["day", "weekday"] }),
        ],
        tools => new DateGroup(tools));

    public ActionTable Actions { get; }

    private ActionResult Until(Turn turn)
    {
        var date = Said(turn);
        var days = Period.DaysBetween(_clock.Today, date);
        return new(days switch { 0 => "today", > 0 => Outcome.Done, _ => "past" }, Describe(turn, date).With("days", _speech.Durations.Days(Math.Abs(days))));
    }

    private ActionResult Weekday(Turn turn) => new(Outcome.Done, Describe(turn, Said(turn)));

    private Values Describe(Turn turn, LocalDate date)
    {
        var day = date.ToDateOnly();
        var isNear = Math.Abs(Period.DaysBetween(_clock.Today, date)) < 366;
        return turn.Values
            .With("day", isNear ? _speech.Calendar.Date(day) : _speech.Calendar.DateWithYear(day))
            .With("weekday", _speech.Calendar.Weekday(day.DayOfWeek));
    }

    private LocalDate Said(Turn turn)
    {
        if (SaidTime.In(turn).Date is { } date) // what {date} stands for where none was said is today
            return date;
        var name = turn.Values.Plain("holiday");
        Func<int, LocalDate> inYear = name == "easter" ? Easter
            : MonthAndDay.Parse(name) is { Success: true, Value: var annual } ? annual.InYear
            : throw new ActionFailedException($"'{name}' is neither a month and a day, as 12-25, nor easter");
        var today = _clock.Today;
        return inYear(today.Year) is var thisYear && thisYear >= today ? thisYear : inYear(today.Year + 1);
    }

    /// <summary>The Gregorian computus, as Meeus and Butcher have it.</summary>
    private static LocalDate Easter(int year)
    {
        var (century, golden) = (year / 100, year % 19);
        var correction = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var epact = correction - (correction / 28 * (1 - (correction / 28 * (29 / (correction + 1)) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + epact + 2 - century + (century / 4)) % 7;
        var days = epact - weekday;
        var month = 3 + ((days + 40) / 44);
        return new(year, month, days + 28 - (31 * (month / 4)));
    }
}
