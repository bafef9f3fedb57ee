using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Terminal;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary><c>soother devices</c>: microphones and speakers.</summary>
internal static class DevicesCommand
{
    private static readonly Option<bool> Test = new("--test") { Description = "Try each microphone, and say whether it hears anything" };
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var command = new Command("devices", "Show the microphones and speakers") { Test, Json };
        command.SetAction(ShowAsync);
        return command;
    }

    private static async Task<int> ShowAsync(ParseResult command, CancellationToken cancel)
    {
        await using var assistant = await StartedAssistant.StartAsync(command, ["audio"], cancel: cancel);
        var answer = await Devices.AskAsync(assistant.Bus, [DeviceMode.Input, DeviceMode.Output], assistant.Settings.Host.Site, command.GetValue(Test), cancel)
            ?? throw new UserException("the audio plugin did not say which devices there are");
        if (command.GetValue(Json))
        {
            Output.Json(answer.Devices);
            return 0;
        }
        if (answer.Devices.Count == 0)
        {
            Console.WriteLine("There is no microphone and no speaker here. See: soother doctor");
            return 0;
        }
        var table = new Table().RoundedBorder().AddColumns("", "name", "description", "works");
        foreach (var device in answer.Devices)
            table.AddRow(new Text(device.Mode == DeviceMode.Input ? "microphone" : "speaker"), new Text(device.Name ?? device.Id), new Text(device.Description ?? ""), new Text(Works(device.Working)));
        Screen.Write(table);
        return 0;
    }

    private static string Works(bool? working) => working switch { true => "yes", false => "no", null => "not tried" };
}
