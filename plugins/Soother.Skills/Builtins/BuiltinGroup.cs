using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Built-in actions that belong together: a folder, and a line in <see cref="BuiltinGroups"/>.</summary>
/// <param name="Kinds">What skills can name.</param>
/// <param name="Make">Makes what acts on them.</param>
internal sealed record BuiltinGroup(IReadOnlyList<BuiltinKind> Kinds, Func<BuiltinTools, IBuiltinGroup> Make);

/// <summary>What acts on a group's kinds. Its actions, and what it subscribes on its bus, run one at a time.</summary>
internal interface IBuiltinGroup : IDisposable
{
    /// <summary>An action for each kind of the group.</summary>
    ActionTable Actions { get; }

    /// <summary>Called once, before the first action.</summary>
    Task SubscribeAsync(CancellationToken stopping) => Task.CompletedTask;

    /// <summary>Whether what was heard belongs to a conversation of this group, and was dealt with there. Asked before anything is done with it.</summary>
    bool Takes(IntentRecognized heard) => false;

    /// <summary>Whether a conversation of this group goes on after a reply in its session; if so, it sees to it that the reply is said.</summary>
    bool GoesOn(Turn turn, string? reply) => false;

    /// <summary>Called once, when the skills are there and messages can be answered.</summary>
    void Start()
    {
    }

    void IDisposable.Dispose()
    {
    }
}

/// <summary>Actions by name. One that throws <see cref="ActionFailedException"/> is answered with the intent's <c>failed</c>.</summary>
internal sealed class ActionTable : Dictionary<string, Func<Turn, Task<ActionResult>>>
{
    public void Add(string name, Func<Turn, ActionResult> act) => Add(name, turn => Task.FromResult(act(turn)));
}
