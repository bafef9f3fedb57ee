namespace Soother.Skills;

/// <summary>Several things in one breath.</summary>
internal sealed class SpokenLists(SpeechFile file)
{
    private const string Vowels = "aeiouwyâêîôûŵŷáéíóú";
    private readonly string _and = file.Text("and");
    private readonly string _or = file.Text("or");
    private readonly string? _andBeforeVowel = file.OptionalText("andBeforeVowel");

    public string And(IReadOnlyList<string> things) =>
        Join(things, _andBeforeVowel is { } other && things.Count > 1 && things[^1].Length > 0 && Vowels.Contains(char.ToLowerInvariant(things[^1][0])) ? other : _and);

    public string Or(IReadOnlyList<string> things) => Join(things, _or);

    private static string Join(IReadOnlyList<string> things, string form) =>
        things.Count < 2 ? string.Concat(things) : SpeechFile.Fill(form, ("list", string.Join(", ", things.SkipLast(1))), ("last", things[^1]));
}
