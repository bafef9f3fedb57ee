using System.Collections.Concurrent;

namespace Soother.Intent;

/// <summary>What people say that is no order to any assistant: examples of "none of these". One file a language, one utterance a line, <c>#</c> for comments.</summary>
internal static class SmallTalk
{
    private static readonly ConcurrentDictionary<string, string[]> Known = new();

    /// <summary>Empty where a language has none.</summary>
    public static IReadOnlyList<string> In(string language) => Known.GetOrAdd(language.Split('-', '_')[0].ToLowerInvariant(), Read);

    private static string[] Read(string language)
    {
        var path = Path.Combine(Path.GetDirectoryName(typeof(SmallTalk).Assembly.Location)!, "Vectors", $"{language}.smalltalk");
        return File.Exists(path) ? [.. File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')] : [];
    }
}
