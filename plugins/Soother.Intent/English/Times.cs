namespace Soother.Intent;

/// <summary>Reads times of day that are said in English.</summary>
internal static class Times
{
    /// <summary>Every time that can be read from a place on. Hours are 0 to 23; the period is "am", "pm", or null where neither was said nor follows.</summary>
    public static IEnumerable<(int End, int Hour, int Minute, string? Period)> Read(Utterance said, int at)
    {
        if (Named(said.WordAt(at)) is { } named)
            yield return (at + 1, named, 0, named == 0 ? "am" : "pm");
        foreach (var (end, hour, minute) in Before(said, at).Concat(Plain(said, at)))
        {
            yield return (end, hour, minute, hour > 12 ? "pm" : hour == 0 ? "am" : null);
            if (hour is >= 1 and <= 12 && Period(said, end) is { } period)
                yield return (period.After, (hour % 12) + (period.Evening ? 12 : 0), minute, period.Evening ? "pm" : "am");
        }
    }

    private static int? Named(string word) => word switch { "noon" or "midday" => 12, "midnight" => 0, _ => null };

    // "half past seven", "ten minutes to seven", "half seven"
    private static IEnumerable<(int End, int Hour, int Minute)> Before(Utterance said, int at)
    {
        foreach (var (end, minutes) in Offsets(said, at))
        {
            var word = said.WordAt(end);
            var back = word is "to" or "till" or "until" or "of" or "before";
            if (!back && word is not ("past" or "after"))
                continue;
            foreach (var (hourEnd, hour) in Hours(said, end + 1).Where(h => h.Hour is >= 1 and <= 23))
                yield return back ? (OClock(said, hourEnd), hour == 1 ? 12 : hour - 1, 60 - minutes) : (OClock(said, hourEnd), hour, minutes);
        }
        if (said.WordAt(at) == "half")
        {
            foreach (var (end, hour) in Hours(said, at + 1).Where(h => h.Hour is >= 1 and <= 12))
                yield return (end, hour, 30);
        }
    }

    private static IEnumerable<(int End, int Minutes)> Offsets(Utterance said, int at)
    {
        var start = said.WordAt(at) == "a" ? at + 1 : at;
        if (said.WordAt(at) == "half")
            yield return (at + 1, 30);
        else if (said.WordAt(start) == "quarter")
            yield return (start + 1, 15);
        foreach (var (end, value) in Numbers.Whole(said, at).Where(n => n.Value is >= 1 and <= 59))
            yield return (said.WordAt(end) is "minute" or "minutes" ? end + 1 : end, (int)value);
    }

    // "seven", "seven o'clock", "seven thirty", "seven oh five"
    private static IEnumerable<(int End, int Hour, int Minute)> Plain(Utterance said, int at)
    {
        foreach (var (end, hour) in Hours(said, at))
        {
            yield return (OClock(said, end), hour, 0);
            if (said.WordAt(end) is "oh" or "zero")
            {
                foreach (var (minuteEnd, minute) in Numbers.Whole(said, end + 1).Where(n => n.Value is >= 1 and <= 9))
                    yield return (minuteEnd, hour, (int)minute);
            }
            foreach (var (minuteEnd, minute) in Numbers.Whole(said, end).Where(n => n.Value is >= 10 and <= 59))
                yield return (minuteEnd, hour, (int)minute);
        }
    }

    private static IEnumerable<(int End, int Hour)> Hours(Utterance said, int at) =>
        Numbers.Whole(said, at).Where(n => n.Value is >= 0 and <= 23).Select(n => (n.End, (int)n.Value));

    private static int OClock(Utterance said, int at) =>
        said.WordAt(at) == "oclock" ? at + 1 : said.WordAt(at) == "o" && said.WordAt(at + 1) == "clock" ? at + 2 : at;

    private static (int After, bool Evening)? Period(Utterance said, int at) => (said.WordAt(at), said.WordAt(at + 1), said.WordAt(at + 2)) switch
    {
        ("am", _, _) => (at + 1, false),
        ("pm", _, _) => (at + 1, true),
        ("a", "m", _) => (at + 2, false),
        ("p", "m", _) => (at + 2, true),
        ("in", "the", "morning") => (at + 3, false),
        ("in", "the", "afternoon" or "evening") => (at + 3, true),
        ("at", "night", _) => (at + 2, true),
        ("this", "morning", _) => (at + 2, false),
        ("this", "afternoon" or "evening", _) => (at + 2, true),
        ("tonight", _, _) => (at + 1, true),
        _ => null,
    };
}
