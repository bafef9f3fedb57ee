using System.Text;

namespace Soother.Intent;

/// <summary>
/// Where there are few examples, more of them, with words in their slots that nobody knows: what a slot is, is then learned from the words around it, and not
/// from the few names that the examples happen to have.
/// </summary>
internal static class MadeUp
{
    private const int Few = 25;       // examples with marks
    private const int MostWords = 5;
    private const string Letters = "bdfgklmnprstvzaeiou";
    private const int Seed = 7;

    public static IEnumerable<MarkedText> Like(IReadOnlyList<MarkedText> examples)
    {
        MarkedText[] marked = [.. examples.Where(e => e.Marks.Count > 0)];
        var random = new Random(Seed);
        return marked.Length == 0 || marked.Length > Few ? [] : marked.SelectMany(_ => Enumerable.Range(0, Copies(marked.Length)), (e, _) => With(e, random)).ToArray();
    }

    private static int Copies(int examples) => Math.Clamp(Few / examples, 1, 4);

    private static MarkedText With(MarkedText example, Random random)
    {
        var (text, marks, at) = (new StringBuilder(), new List<Mark>(), 0);
        foreach (var mark in example.Marks)
        {
            text.Append(example.Text, at, mark.Start - at);
            var start = text.Length;
            text.Append(string.Join(' ', Enumerable.Range(0, 1 + random.Next(MostWords)).Select(_ => Word(random))));
            marks.Add(mark with { Start = start, End = text.Length });
            at = mark.End;
        }
        return new(text.Append(example.Text, at, example.Text.Length - at).ToString(), marks);
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, 2 + random.Next(7)).Select(_ => Letters[random.Next(Letters.Length)])]);
}
