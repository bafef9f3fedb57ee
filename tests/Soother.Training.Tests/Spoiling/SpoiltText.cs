namespace Soother.Training.Tests.Spoiling;

/// <summary>Puts words into a text that are not said, or takes some out that are.</summary>
internal static class SpoiltText
{
    private static readonly string[] Strangers = ["yesterday", "elephants", "and so forth", "of my uncle", "perhaps", "seventeen", "without hesitation", "green bottles"];

    public static string Of(string text, Spoilt kind, Random random)
    {
        if (kind is not (Spoilt.ExtraWords or Spoilt.MissingWords))
            return text;
        var words = text.Split(' ').ToList();
        var count = random.Next(2, 4);
        var at = random.Next(1, Math.Max(2, words.Count - count));
        if (kind == Spoilt.MissingWords && words.Count > count + 1)
            words.RemoveRange(at, count);
        else
            words.InsertRange(at, [Strangers[random.Next(Strangers.Length)], Strangers[random.Next(Strangers.Length)]]);
        return string.Join(' ', words);
    }
}
