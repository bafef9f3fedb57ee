using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>
/// Words that a regular expression matches, in lower case as they were written. Its value is what the expression's named group holds, or all of it. Only
/// expressions that can be matched in a time that grows with the text are taken, so no text can keep the assistant busy.
/// </summary>
internal sealed class PatternReader : ISlotReader
{
    private const int LongestPattern = 1000, MostWords = 30;
    private const string Anything = "qua vorlix zem";   // what no expression is about

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Regex _pattern;
    private readonly string? _group;

    public PatternReader(string? pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern))
            throw new ArgumentException("a pattern needs a regular expression");
        if (pattern.Length > LongestPattern)
            throw new ArgumentException($"the regular expression has more than {LongestPattern} characters");
        try
        {
            _pattern = new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
        }
        catch (NotSupportedException fault)
        {
            throw new ArgumentException($"the regular expression '{pattern}' cannot be matched in a bounded time, so it is not taken: {fault.Message.ToLowerInvariant()}", fault);
        }
        catch (ArgumentException fault)
        {
            throw new ArgumentException($"'{pattern}' is no regular expression: {fault.Message}", fault);
        }
        _group = _pattern.GetGroupNames().FirstOrDefault(g => !char.IsAsciiDigit(g[0]));
        Key = "pattern:" + pattern;
        TakesAnything = _pattern.IsMatch(Anything);
    }

    public string Key { get; }

    public bool TakesAnything { get; }

    public IReadOnlyList<string> Phrases => [];

    public IEnumerable<Reading> Read(Utterance said, int at)
    {
        for (var end = at + 1; end <= Math.Min(said.Count, at + MostWords) && said.IsBoundary(at); end++)
        {
            if (said.IsBoundary(end) && Match(said.Slice(at, end).ToLowerInvariant()) is { } value)
                yield return new(end, SlotValues.Of("Custom", value));
        }
    }

    private string? Match(string words)
    {
        try
        {
            return _pattern.Match(words) is not { Success: true } match ? null : _group is null ? match.Value : match.Groups[_group].Value;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;   // a text so long that it is nothing anybody said
        }
    }
}
