using System.Globalization;

namespace Soother.Skills;

/// <summary>What the listener answers.</summary>
/// <param name="Text">The words.</param>
/// <param name="Ends">Whether that was goodbye.</param>
/// <param name="IsFixed">Whether the words must be heard exactly as they are.</param>
internal sealed record ListenerAnswer(string Text, bool Ends = false, bool IsFixed = false);

/// <summary>
/// One conversation with the attentive listener, in the manner of Weizenbaum's ELIZA (1966): the weightiest keyword of what was said chooses the answer, which
/// gives the speaker's own words back; and where nothing fits, it comes back to what was said earlier. Not safe on several threads.
/// </summary>
internal sealed class ListenerConversation(ListenerRules rules, Random random)
{
    private const int MostChars = 400, MostWords = 60;  // nobody says more in a breath; hostile text may be any length
    private const int LongestEcho = 12;                  // words; what is longer sounds like a parrot
    private const int Remembered = 8;                    // answers that are not given again meanwhile
    private const int MostTopics = 10;
    private readonly List<string> _given = [];
    private readonly List<(string Topic, int Turn)> _topics = [];
    private int _turn;

    public string Say(string occasion) => Choose(rules.Texts[occasion]);

    public ListenerAnswer CarefulAnswer => new(rules.CarefulAnswer, IsFixed: true);

    public ListenerAnswer Answer(string text)
    {
        _turn++;
        var clauses = rules.Mirror.Clauses(text, MostChars, MostWords);
        if (clauses.Any(clause => rules.Careful.Any(pattern => pattern.Match(clause) is not null)))
            return CarefulAnswer;
        if (rules.Goodbyes.Any(pattern => pattern.Match([.. clauses.SelectMany(clause => clause)]) is not null))
            return new(Say("goodbye"), Ends: true);
        var answer = clauses.SelectMany(clause => Keywords(clause)).OrderByDescending(found => found.Keyword.Rank)
            .Select(found => Answer(found.Keyword, found.Word, found.Clause)).FirstOrDefault(found => found is not null);
        answer ??= ComeBack() ?? Say("unsure");
        foreach (var clause in clauses)
            Keep(clause);
        return new(answer);
    }

    private IEnumerable<(ListenerKeyword Keyword, string Word, IReadOnlyList<string> Clause)> Keywords(IReadOnlyList<string> clause) =>
        rules.Keywords.Select(keyword => (keyword, clause.FirstOrDefault(keyword.Words.Contains)!, clause)).Where(found => found.Item2 is not null);

    private string? Answer(ListenerKeyword keyword, string word, IReadOnlyList<string> clause)
    {
        foreach (var answers in keyword.Answers)
        {
            if (answers.Heard.Match(clause) is not { } parts)
                continue;
            var echoes = parts.Select(part => rules.Mirror.Reflect(part)).ToList();
            var fitting = answers.Say.Where(text => CanSay(text, echoes)).ToList();
            if (fitting.Count > 0)
                return Capitalised(Fill(Choose(fitting), word, echoes));
        }
        return null;
    }

    /// <summary>An earlier topic, oldest first, each once; not what was said just now.</summary>
    private string? ComeBack()
    {
        if (_topics.Count == 0 || _topics[0].Turn >= _turn - 1)
            return null;
        var topic = _topics[0].Topic;
        _topics.RemoveAt(0);
        return Capitalised(Fill(Choose(rules.Texts["back"]), "", [topic]));
    }

    private void Keep(IReadOnlyList<string> clause)
    {
        foreach (var (heard, topic) in rules.Kept)
        {
            if (heard.Match(clause) is not { } parts)
                continue;
            var echoes = parts.Select(part => rules.Mirror.Reflect(part)).ToList();
            if (CanSay(topic, echoes) && _topics.Count < MostTopics)
                _topics.Add((Fill(topic, "", echoes), _turn));
            return;
        }
    }

    /// <summary>One that was not heard lately; where all were, the one that was heard longest ago.</summary>
    private string Choose(IReadOnlyList<string> texts)
    {
        var fresh = texts.Where(text => !_given.Contains(text)).ToList();
        var chosen = fresh.Count > 0 ? fresh[random.Next(fresh.Count)] : _given.First(texts.Contains);
        _given.Remove(chosen);
        _given.Add(chosen);
        if (_given.Count > Remembered)
            _given.RemoveAt(0);
        return chosen;
    }

    private static bool CanSay(string text, List<string> echoes) =>
        echoes.Index().All(part => !text.Contains(Name(part.Index), StringComparison.Ordinal) || (part.Item.Length > 0 && part.Item.Count(c => c == ' ') < LongestEcho));

    private static string Fill(string text, string word, List<string> echoes)
    {
        text = text.Replace("{word}", word, StringComparison.Ordinal);
        foreach (var (number, echo) in echoes.Index())
            text = text.Replace(Name(number), echo, StringComparison.Ordinal);
        return text;
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"{{{index + 1}}}");
}
