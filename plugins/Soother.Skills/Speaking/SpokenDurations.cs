namespace Soother.Skills;

/// <summary>How long something takes, in words.</summary>
internal sealed class SpokenDurations(SpeechFile file, SpokenNumbers numbers, SpokenLists lists)
{
    private readonly string _none = file.Text("none");
    private readonly Unit _day = new(file, "day"), _hour = new(file, "hour"), _minute = new(file, "minute"), _second = new(file, "second");

    /// <summary>Exactly, to the second: "one hour, five minutes and ten seconds".</summary>
    public string Of(TimeSpan duration)
    {
        var rounded = TimeSpan.FromSeconds(Math.Round(duration.TotalSeconds));
        (int Count, Unit Unit)[] parts = [((int)rounded.TotalDays, _day), (rounded.Hours, _hour), (rounded.Minutes, _minute), (rounded.Seconds, _second)];
        var said = parts.Where(part => part.Count > 0).Select(part => part.Unit.Say(part.Count, numbers)).ToList();
        return said.Count > 0 ? lists.And(said) : _none;
    }

    /// <summary>So many days, also where there are none.</summary>
    public string Days(int days) => _day.Say(days, numbers);

    /// <summary>As people say what is left: to the second below two minutes, to the minute below a day… (rounded up, so that it is never too little).</summary>
    public string About(TimeSpan left)
    {
        var unit = left.TotalMinutes < 2 ? TimeSpan.FromSeconds(1) : left.TotalHours < 24 ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1);
        return Of(unit * Math.Ceiling(left / unit));
    }

    private sealed class Unit(SpeechFile file, string name)
    {
        private readonly SortedDictionary<int, string> _few = file.Numbered(name);
        private readonly string _other = file.Part(name).Text("other");

        public string Say(int count, SpokenNumbers numbers) => _few.TryGetValue(count, out var said) ? said : SpeechFile.Fill(_other, ("number", numbers.Whole(count)));
    }
}
