namespace Soother.Skills;

/// <summary>Jokes: all of a language are told at a site before one comes again.</summary>
internal sealed class JokeGroup : IBuiltinGroup
{
    private readonly PerSite<Queue<string>> _heard = new(() => []);
    private readonly Random _random;
    private readonly Lazy<IReadOnlyList<string>> _jokes;

    private JokeGroup(BuiltinTools tools)
    {
        _random = tools.Options.Random;
        _jokes = new(() => [.. tools.LocaleFile("jokes.yaml").RequireTexts("jokes").Select(joke => joke.Text!)]);
        Actions = new() { { "jokes.tell", Tell } };
    }

    public static BuiltinGroup Group { get; } = new(
        [new("jokes.tell", new Dictionary<string, string[]> { [Outcome.Done] = ["joke"] })], tools => new JokeGroup(tools));

    public ActionTable Actions { get; }

    private ActionResult Tell(Turn turn)
    {
        var heard = _heard[turn.Site];
        while (heard.Count >= _jokes.Value.Count)
            heard.Dequeue();
        var fresh = _jokes.Value.Where(joke => !heard.Contains(joke)).ToList();
        var told = fresh[_random.Next(fresh.Count)];
        heard.Enqueue(told);
        return new(Outcome.Done, turn.Values.With("joke", told));
    }
}
