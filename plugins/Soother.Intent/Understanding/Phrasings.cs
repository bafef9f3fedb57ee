namespace Soother.Intent;

/// <summary>
/// How people say something about what they say, in one language: around an answer, or to correct what was understood. Templates in files of the language's
/// folder, one a line.
/// </summary>
internal sealed class Phrasings
{
    public const string Answer = "answer", Meant = "meant", Instead = "instead";

    private const int MostReaders = 200;

    private readonly TemplateNode[] _answers;
    private readonly SentenceMatcher _corrections;
    private readonly Dictionary<string, SentenceMatcher> _byReader = [];

    private Phrasings(TemplateNode[] answers, TemplateNode[] corrections)
    {
        _answers = answers;
        _corrections = new([.. corrections.Select(c => SentenceOf(c, new TextReader()))]);
    }

    /// <summary>The phrasings of a language; where it has none, only the bare value is an answer, and nothing is a correction.</summary>
    /// <exception cref="FormatException">A line is no template: which, and why.</exception>
    public static Phrasings Load(string folder, Language? language = null) =>
        new([.. Read(Path.Combine(folder, "answers.txt"), language), TemplateParser.Parse($"{{{Answer}}}")], [.. Read(Path.Combine(folder, "corrections.txt"), language)]);

    /// <summary>The value of a slot, where a text is nothing but that, and words around it that add nothing.</summary>
    public Contracts.Slot? AnswerIn(Utterance said, ISlotReader reader)
    {
        if (!_byReader.TryGetValue(reader.Key, out var matcher))
        {
            if (_byReader.Count >= MostReaders)
                _byReader.Clear();
            matcher = _byReader[reader.Key] = new([.. _answers.Select(a => SentenceOf(a, reader))]);
        }
        return matcher.Exact(matcher.Search(said), _ => true).FirstOrDefault()?.Slots.FirstOrDefault(s => s.SlotName == Answer);
    }

    /// <summary>What is meant, and instead of what, where a text corrects the one before it.</summary>
    public (string Meant, string? Instead)? CorrectionIn(Utterance said)
    {
        var slots = _corrections.Exact(_corrections.Search(said), _ => true).FirstOrDefault()?.Slots;
        return slots?.FirstOrDefault(s => s.SlotName == Meant)?.RawValue is { } meant ? (meant, slots.FirstOrDefault(s => s.SlotName == Instead)?.RawValue) : null;
    }

    private static Sentence SentenceOf(TemplateNode tree, ISlotReader reader) =>
        new(new KnownIntent("", new("", []), new Dictionary<string, ISlotReader>()), tree.ToString(), tree, tree.Read.ToDictionary(n => n, _ => reader));

    private static IEnumerable<TemplateNode> Read(string path, Language? language)
    {
        foreach (var (index, line) in File.Exists(path) ? File.ReadLines(path).Index() : [])
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            TemplateNode tree;
            try
            {
                tree = TemplateParser.Parse(line, language: language);
            }
            catch (TemplateException fault)
            {
                throw new FormatException($"{path}:{index + 1}: {fault.Message}");
            }
            yield return tree;
        }
    }
}
