namespace Soother.Intent;

/// <summary>Asks a few of the phrases that are known: what is made at first use is made then, not while somebody waits for an answer.</summary>
internal static class WarmUp
{
    private const int Asked = 30;

    public static void With(IReadOnlyList<string> phrases, Action<string> ask)
    {
        foreach (var phrase in phrases.Where((_, i) => i % Math.Max(1, phrases.Count / Asked) == 0).Take(Asked))
        {
            ask(phrase);
            ask(phrase[..^1]);   // without its end, it leads along the longer ways
        }
    }
}
