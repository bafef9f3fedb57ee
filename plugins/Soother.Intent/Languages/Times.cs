using System.Globalization;
using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>A time of day. The period is null where a twelve-hour time leaves open which half of the day is meant.</summary>
internal readonly record struct ClockTime(int Hour, int Minute, string? Period);

/// <summary>Reads times of day: "seven thirty", "half past seven", "19:30", "noon", "seven in the evening".</summary>
internal sealed partial class Times
{
    private const string Am = "am", Pm = "pm", Night = "night";

    private readonly PhraseTree<ClockTime> _named = new();
    private readonly PhraseTree<Way> _ways = new();
    private readonly PhraseTree<long> _parts = new(), _more = new();
    private readonly PhraseTree<string> _periods = new();
    private readonly Numbers _numbers;

    public Times(LanguageFile.TimeTables tables, Numbers numbers)
    {
        _numbers = numbers;
        tables.Noon.ForEach(words => _named.Add(words, new(12, 0, Pm)));
        tables.Midnight.ForEach(words => _named.Add(words, new(0, 0, Am)));
        foreach (var (way, patterns) in new[] { (Way.Exact, tables.Exact), (Way.Half, tables.Half), (Way.Past, tables.Past), (Way.To, tables.To) })
            patterns.ForEach(p => _ways.Add(p, way));
        foreach (var (words, minutes) in tables.Parts)
            _parts.Add(words, minutes);
        foreach (var (words, minutes) in tables.More)
            _more.Add(words, minutes);
        foreach (var (period, words) in tables.Periods.SelectMany(p => p.Value.Select(words => (p.Key, words))))
            _periods.Add(words, period is Am or Pm or Night ? period : throw new FormatException($"'{period}' is no period; they are am, pm and night"));
    }

    private enum Way { Exact, Half, Past, To }

    /// <summary>Every time that can be read from a place on, with the place after it.</summary>
    public IEnumerable<(int End, ClockTime Time)> Read(Utterance said, int at)
    {
        foreach (var (end, named, _) in _named.Find(said, at))
            yield return (end, named);
        foreach (var (end, hour, minute) in Clock(said, at).Concat(Written(said, at)))
        {
            yield return (end, new(hour, minute, hour > 12 ? Pm : hour == 0 ? Am : null));
            foreach (var (after, period, _) in hour is >= 1 and <= 12 ? _periods.Find(said, end) : [])
                yield return (after, In(period, hour, minute));
        }
    }

    /// <summary>A time within a period; at night, one to five are in the morning, and twelve is midnight.</summary>
    private static ClockTime In(string period, int hour, int minute)
    {
        var evening = period == Pm || (period == Night && hour is > 5 and < 12);
        return new((hour % 12) + (evening ? 12 : 0), minute, evening ? Pm : Am);
    }

    private IEnumerable<(int End, int Hour, int Minute)> Clock(Utterance said, int at)
    {
        foreach (var (end, way, captured) in _ways.Find(said, at, Hole))
        {
            var hour = (int)(Captured.In<long>(captured, "hour") ?? Captured.In<long>(captured, "hour12")!.Value);
            var minute = (int)(Captured.In<long>(captured, "minutes") ?? Captured.In<long>(captured, "digit") ?? Captured.In<long>(captured, "count")
                ?? Captured.In<long>(captured, "part") ?? (way == Way.Half ? 30 : 0));
            minute += (int)(Captured.In<long>(captured, "more") ?? 0);   // "five minutes on twenty"
            if (minute > 59)
                continue;
            if (way != Way.To)
                yield return (end, hour, minute);
            else if (hour > 0 && minute > 0)
                yield return (end, hour == 1 ? 12 : hour - 1, 60 - minute);
        }
    }

    // 7.30, as it is written in Britain: only with a period, or it is a number.
    private IEnumerable<(int End, int Hour, int Minute)> Written(Utterance said, int at)
    {
        if (at >= said.Count || !said.IsBoundary(at) || WithPoint().Match(said.Text, said.Tokens[at].Start) is not { Success: true } match)
            yield break;
        var end = said.IndexAfter(match.Index + match.Length);
        if (end > at && _periods.Find(said, end).Any())
            yield return (end, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    private IEnumerable<(int End, object Value)> Hole(string hole, Utterance said, int at) => hole switch
    {
        "more" => _more.Find(said, at).Select(m => (m.End, (object)m.Meaning)),
        "part" => _parts.Find(said, at).Select(p => (p.End, (object)p.Meaning)),
        "hour" => Whole(said, at, 0, 23),
        "hour12" => Whole(said, at, 1, 12),
        "minutes" => Whole(said, at, 10, 59),
        "digit" => Whole(said, at, 1, 9),
        "count" => Whole(said, at, 1, 59),
        _ => throw new FormatException($"a time has no {{{hole}}}"),
    };

    private IEnumerable<(int End, object Value)> Whole(Utterance said, int at, long from, long to) =>
        _numbers.Whole(said, at).Where(n => n.Value >= from && n.Value <= to).Select(n => (n.End, (object)n.Value));

    [GeneratedRegex(@"\G([0-9]|1[0-2])\.([0-5][0-9])(?![0-9.])")]
    private static partial Regex WithPoint();
}
