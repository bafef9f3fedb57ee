using System.Text.Json;

namespace Soother.Dialogue;

/// <summary>What is said when nothing was understood, in the assistant's language: <c>locale/LANGUAGE/texts.json</c>.</summary>
internal sealed class GentleWords
{
    private const string Fallback = "en-us";
    private readonly IReadOnlyList<IReadOnlyList<string>> _again;
    private readonly IReadOnlyList<string> _last;

    private GentleWords(IReadOnlyList<IReadOnlyList<string>> again, IReadOnlyList<string> last) => (_again, _last) = (again, last);

    /// <exception cref="InvalidDataException">The file cannot be used; the message names it.</exception>
    public static GentleWords Read(string folder, string language)
    {
        var file = Path.Combine(folder, "locale", language, "texts.json");
        if (!File.Exists(file))
            file = Path.Combine(folder, "locale", Fallback, "texts.json");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var again = json.RootElement.GetProperty("again").EnumerateArray().Select(Texts).ToList();
            return again.Count == 0 || again.Any(level => !level.Any(IsPlain))
                ? throw new InvalidDataException($"{file}: 'again' needs at least one list, and each list a text without placeholders")
                : new(again, Texts(json.RootElement.GetProperty("last")));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}: {fault.Message}", fault);
        }
    }

    /// <summary>Asks for the words once more.</summary>
    /// <param name="nth">For the how manieth time, from 1: the help grows.</param>
    /// <param name="examples">What could be said.</param>
    /// <param name="site">What was said there last is not said again.</param>
    public string Again(int nth, IReadOnlyList<string> examples, SiteMemory site)
    {
        var texts = _again[Math.Min(nth, _again.Count) - 1];
        var helping = texts.Where(text => !IsPlain(text) && examples.Count >= (text.Contains("{second}", StringComparison.Ordinal) ? 2 : 1)).ToList();
        var text = site.Pick(nth, helping.Count > 0 ? helping : [.. texts.Where(IsPlain)]);
        return text.Replace("{first}", examples.ElementAtOrDefault(0), StringComparison.Ordinal).Replace("{second}", examples.ElementAtOrDefault(1), StringComparison.Ordinal);
    }

    /// <summary>Gives up, gently.</summary>
    public string Last(SiteMemory site) => site.Pick(0, _last);

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static bool IsPlain(string text) => !text.Contains('{', StringComparison.Ordinal);
}
