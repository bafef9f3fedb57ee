using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Terminal;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary><c>soother voices</c>: what the voice plugin can speak with.</summary>
internal static class VoicesCommand
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var command = new Command("voices", "Show the voices of the plugin that speaks (another plugin: --tts)") { Json };
        command.SetAction(ShowAsync);
        return command;
    }

    /// <exception cref="UserException">The voice plugin does not answer.</exception>
    public static async Task<TtsVoices> AskAsync(IBus bus, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("N");
        try
        {
            return await bus.RequestAsync<GetVoices, TtsVoices>(new(Id: id), answer => answer.Id == id, Deadline, cancel);
        }
        catch (TimeoutException)
        {
            throw new UserException($"the voice plugin did not say which voices it has within {Deadline.TotalSeconds:0} s");
        }
    }

    private static async Task<int> ShowAsync(ParseResult command, CancellationToken cancel)
    {
        await using var assistant = await StartedAssistant.StartAsync(command, ["tts"], cancel: cancel);
        var voices = (await AskAsync(assistant.Bus, cancel)).Voices;
        if (command.GetValue(Json))
        {
            Output.Json(voices);
            return 0;
        }
        var table = new Table().RoundedBorder().AddColumns("voice", "description");
        foreach (var voice in voices)
            table.AddRow(new Text(voice.VoiceId), new Text(voice.Description ?? ""));
        Screen.Write(table);
        return 0;
    }
}
