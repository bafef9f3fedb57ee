namespace Soother.Skills;

/// <summary>What can be said.</summary>
internal sealed class HelpGroup : IBuiltinGroup
{
    private HelpGroup(BuiltinTools tools)
    {
        var list = new HelpList(tools.Options.HelpExamples);
        Actions = new() { { "help", turn => list.Next(turn, tools.Library.Current, inScript: tools.Paces.HasScript(turn.SessionId)) } };
    }

    public static BuiltinGroup Group { get; } =
        new([new("help", new Dictionary<string, string[]> { ["some"] = ["examples"], ["none"] = [] })], tools => new HelpGroup(tools));

    public ActionTable Actions { get; }
}
