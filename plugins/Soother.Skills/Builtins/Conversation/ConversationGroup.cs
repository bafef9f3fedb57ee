namespace Soother.Skills;

/// <summary>Answers to questions of all kinds. A question that is open takes them; where there is none, they mean nothing.</summary>
internal sealed class ConversationGroup : IBuiltinGroup
{
    private readonly Ringer _ringer;

    private ConversationGroup(BuiltinTools tools)
    {
        _ringer = tools.Ringer;
        Actions = new() { { "yes", _ => ActionResult.Silent }, { "no", _ => ActionResult.Silent }, { "choose", _ => ActionResult.Silent }, { "cancel", Cancel } };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("yes", new Dictionary<string, string[]>()), new("no", new Dictionary<string, string[]>()),
            new("choose", new Dictionary<string, string[]>(), Choices.Place), new("cancel", new Dictionary<string, string[]> { [Outcome.Done] = [] }),
        ],
        tools => new ConversationGroup(tools));

    public ActionTable Actions { get; }

    /// <summary>What rang was meant, if anything did.</summary>
    private ActionResult Cancel(Turn turn) => _ringer.Silence(turn.Site).Count > 0 ? ActionResult.Silent : new(Outcome.Done, turn.Values);
}
