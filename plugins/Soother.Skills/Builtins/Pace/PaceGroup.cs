namespace Soother.Skills;

/// <summary>Orders to a script in the middle of it: slower, faster, longer, shorter, on to the next part.</summary>
internal sealed class PaceGroup : IBuiltinGroup
{
    private const double Step = 1.3, LengthStep = 2;
    private static readonly string[] Names = ["pace.slower", "pace.faster", "pace.longer", "pace.shorter", "pace.skip"];

    private PaceGroup(Paces paces) => Actions = new()
    {
        { "pace.slower", turn => Answer(turn, paces.Slow(turn.SessionId, Step)) },
        { "pace.faster", turn => Answer(turn, paces.Slow(turn.SessionId, 1 / Step)) },
        { "pace.longer", turn => Answer(turn, paces.Lengthen(turn.SessionId, LengthStep)) },
        { "pace.shorter", turn => Answer(turn, paces.Lengthen(turn.SessionId, 1 / LengthStep)) },
        { "pace.skip", turn => Answer(turn, paces.Skip(turn.SessionId)) },
    };

    public static BuiltinGroup Group { get; } = new(
        [.. Names.Select(name => new BuiltinKind(name, new Dictionary<string, string[]> { [Outcome.Done] = [], ["none"] = [] }))],
        tools => new PaceGroup(tools.Paces));

    public ActionTable Actions { get; }

    private static ActionResult Answer(Turn turn, bool isRunning) => new(isRunning ? Outcome.Done : "none", turn.Values);
}
