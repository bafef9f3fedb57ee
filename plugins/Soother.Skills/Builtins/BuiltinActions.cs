using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What acts on the kinds of all groups.</summary>
internal sealed class BuiltinActions : IDisposable
{
    private readonly Turnstile _turnstile;
    private readonly IReadOnlyList<IBuiltinGroup> _groups;
    private readonly Dictionary<string, Func<Turn, Task<ActionResult>>> _actions;

    public BuiltinActions(BuiltinTools tools)
    {
        _turnstile = tools.Turnstile;
        _groups = [.. BuiltinGroups.All.Select(group => group.Make(tools))];
        _actions = _groups.SelectMany(group => group.Actions).ToDictionary();
    }

    public IReadOnlyCollection<string> Names => _actions.Keys;

    public async Task SubscribeAsync(CancellationToken stopping)
    {
        foreach (var group in _groups)
            await group.SubscribeAsync(stopping).ConfigureAwait(false);
    }

    public void Start()
    {
        foreach (var group in _groups)
            group.Start();
    }

    public Task<ActionResult> RunAsync(BuiltinKind kind, Turn turn) => _turnstile.PassAsync(() => _actions[kind.Name](turn));

    public bool Takes(IntentRecognized heard) => _groups.Any(group => group.Takes(heard));

    public bool GoesOn(Turn turn, string? reply) => _groups.Any(group => group.GoesOn(turn, reply));

    public void Dispose()
    {
        foreach (var group in _groups)
            group.Dispose();
    }
}
