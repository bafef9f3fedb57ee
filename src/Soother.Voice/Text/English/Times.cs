namespace Soother.Voice.Text.English;

/// <summary>Times of day: 10:30, 7:05 p.m., 7 pm, 14:00.</summary>
internal static class Times
{
    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at].IsAnyOf("-", "–") && tokens.After(at).IsDigits && EndsTime(tokens, tokens[at - 1].IsSpace ? at - 2 : at - 1, tokens.PastSpace(at + 1)))
            return new("to", 1);
        if (!tokens[at].IsDigits || tokens[at].Text.Length > 2 || tokens[at - 1].IsAnyOf(":", ".", "/", "$", "£", "€") || (tokens[at - 1].IsWord && !IsIso(tokens, at)))
            return Reading.None;
        var hour = tokens[at].Number;
        if (tokens[at + 1].Is(":") && tokens[at + 2] is { IsDigits: true, Text.Length: 2 } && tokens[at + 2].Number < 60 && hour <= 24)
            return WithMinutes(tokens, at, hour, tokens[at + 2].Number);
        return hour is >= 1 and <= 12 && HalfAt(tokens, at + 1) is { } half ? Close(tokens, at, NumberWords.Cardinal(hour), half) : Reading.None;
    }

    // 10:30-11:45, 9am - 5pm
    private static bool EndsTime(TokenList tokens, int last, int next) =>
        tokens[last].IsAnyOf("am", "pm", "AM", "PM") || (tokens[last].Is(".") && tokens[last - 1].IsAnyOf("m", "M") && tokens[last - 2].Is("."))
        || (tokens[last].IsDigits && (tokens[last - 1].Is(":") || tokens[next + 1].Is(":")));

    // 2021-03-14T10:30
    private static bool IsIso(TokenList tokens, int at) => tokens[at - 1].Is("T") && tokens[at - 2].IsDigits;

    private static Reading WithMinutes(TokenList tokens, int at, int hour, int minute)
    {
        var end = at + 3;
        var seconds = "";
        if (tokens[end].Is(":") && tokens[end + 1] is { IsDigits: true, Text.Length: 2 } && tokens[end + 1].Number < 60)
        {
            seconds = tokens[end + 1].Number > 0 ? $" and {NumberWords.Cardinal(tokens[end + 1].Number)} second{(tokens[end + 1].Number == 1 ? "" : "s")}" : "";
            end += 2;
        }
        if (tokens[end].Is(":") || tokens[end].IsDigits)
            return Reading.None;
        var half = hour <= 12 ? HalfAt(tokens, end) : null;
        var words = Clock(hour, minute, half is not null || seconds.Length > 0) + seconds;
        return half is { } known ? Close(tokens, at, words, known) : new(words, end - at);
    }

    // 7:00 seven o'clock, 7:05 seven oh five, 0:05 twelve oh five a.m, 14:00 fourteen hundred.
    private static string Clock(int hour, int minute, bool more) => (hour, minute, more) switch
    {
        (0 or 24, 0, _) => "midnight",
        (0, _, true) => $"twelve {NumberWords.TwoDigits(minute)}",
        (0, _, false) => $"twelve {NumberWords.TwoDigits(minute)} a.m",
        (_, 0, true) => NumberWords.Cardinal(hour),
        ( <= 12, 0, _) => $"{NumberWords.Cardinal(hour)} o'clock",
        (_, 0, _) => $"{NumberWords.Cardinal(hour)} hundred",
        _ => $"{NumberWords.Cardinal(hour)} {NumberWords.TwoDigits(minute)}",
    };

    // a.m. or p.m., in any of their spellings, and where its letters end.
    private static (string Words, int Stop)? HalfAt(TokenList tokens, int at)
    {
        var next = tokens.PastSpace(at);
        var written = tokens[next].Text;
        if (written.Equals("am", StringComparison.OrdinalIgnoreCase) || written.Equals("pm", StringComparison.OrdinalIgnoreCase))
            return ($"{char.ToLowerInvariant(written[0])}.m", next + 1);
        if (!tokens[next].IsAnyOf("a", "p", "A", "P") || !tokens[next + 1].Is("."))
            return null;
        var letter = tokens.PastSpace(next + 2);
        return tokens[letter].IsAnyOf("m", "M") ? ($"{char.ToLowerInvariant(written[0])}.m", letter + 1) : null;
    }

    private static Reading Close(TokenList tokens, int at, string words, (string Words, int Stop) half) =>
        SentenceEnd.Close(tokens, at, half.Stop, words == "midnight" ? words : $"{words} {half.Words}");
}
