using System.CommandLine;

namespace Soother.Host.Commands;

/// <summary>All commands, in the order in which help shows them.</summary>
internal static class CommandList
{
    public static IEnumerable<Command> All() =>
    [
        RunCommand.Create(),
        WakeCommand.Create(),
        ChatCommand.Create(),
        DemoCommand.Create(),
        AskCommand.Create(),
        ListenCommand.Create(),
        SayCommand.Create(),
        TranscribeCommand.Create(),
        ParseCommand.Create(),
        IntentsCommand.Create(),
        PluginsCommand.Create(),
        VoicesCommand.Create(),
        DevicesCommand.Create(),
        SkillsCommand.Create(),
        DoctorCommand.Create(),
        BusCommand.Create(),
        SetupCommand.Create(),
        NewCommand.Create(),
    ];
}
