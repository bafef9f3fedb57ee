namespace Soother.Skills;

/// <summary>All that this plugin itself can do for skills.</summary>
internal static class BuiltinGroups
{
    public static IReadOnlyList<BuiltinGroup> All { get; } =
    [
        ControlGroup.Group,
        ConversationGroup.Group,
        HelpGroup.Group,
        HostGroup.Group,
        ListenerGroup.Group,
        PaceGroup.Group,
        TimerGroup.Group,
        VolumeGroup.Group,
    ];

    public static IReadOnlyDictionary<string, BuiltinKind> Kinds { get; } = All.SelectMany(group => group.Kinds).ToDictionary(kind => kind.Name);
}
