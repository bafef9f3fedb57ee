namespace Soother.Skills;

/// <summary>Times of day as people say them.</summary>
internal sealed class SpokenClock(SpeechFile file)
{
    private readonly IReadOnlyList<string> _hours = file.Texts("hours", 24);
    private readonly IReadOnlyList<string> _minutes = file.Texts("minutes", 30);
    private readonly SortedDictionary<int, string> _full = file.Numbered("full");
    private readonly string _fullHour = file.Part("full").Text("other");
    private readonly string _past = file.Text("past");
    private readonly string _to = file.Text("to");
    private readonly SortedDictionary<int, string> _parts = file.Numbered("parts");
    private readonly string _withPart = file.Text("withPart");

    /// <summary>"twenty past three", "quarter to midnight", "noon".</summary>
    public string Of(TimeOnly time)
    {
        var (hour, minute) = (time.Hour, time.Minute);
        if (minute > 30)
            return SpeechFile.Fill(_to, ("minutes", _minutes[59 - minute]), ("hour", _hours[(hour + 1) % 24]));
        if (minute > 0)
            return SpeechFile.Fill(_past, ("minutes", _minutes[minute - 1]), ("hour", _hours[hour]));
        return _full.TryGetValue(hour, out var full) ? full : SpeechFile.Fill(_fullHour, ("hour", _hours[hour]));
    }

    /// <summary>"half past seven in the morning".</summary>
    public string WithPart(TimeOnly time) => NamesPart(time)
        ? Of(time)
        : SpeechFile.Fill(_withPart, ("time", Of(time)), ("part", _parts.Last(part => part.Key <= time.Hour).Value));

    /// <summary>Noon and midnight leave nothing to be said, and neither does a quarter past them.</summary>
    private bool NamesPart(TimeOnly time)
    {
        var hour = time.Minute > 30 ? (time.Hour + 1) % 24 : time.Hour;
        return _full.TryGetValue(hour, out var name) && (time.Minute == 0 || name == _hours[hour]);
    }
}
