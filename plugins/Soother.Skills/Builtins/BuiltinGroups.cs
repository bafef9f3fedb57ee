namespace Soother.Skills;

/// <summary>All that this plugin itself can do for skills.</summary>
internal static class BuiltinGroups
{
    public static IReadOnlyList<BuiltinGroup> All { get; } =
    [
        AlarmGroup.Group,
        ControlGroup.Group,
        CountGroup.Group,
        ConversationGroup.Group,
        DateGroup.Group,
        HelpGroup.Group,
        HostGroup.Group,
        ListenerGroup.Group,
        PaceGroup.Group,
        HomeGroup.Group,
        JokeGroup.Group,
        MathsGroup.Group,
        NotebookGroup.Group,
        PlaceGroup.Group,
        ReminderGroup.Group,
        TimerGroup.Group,
        VolumeGroup.Group,
    ];

    public static IReadOnlyDictionary<string, BuiltinKind> Kinds { get; } = All.SelectMany(group => group.Kinds).ToDictionary(kind => kind.Name);
}
