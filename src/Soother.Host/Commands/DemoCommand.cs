using System.CommandLine;
using Soother.Host.Commands.Conversing;
using Soother.Host.Configuration;

namespace Soother.Host.Commands;

/// <summary><c>soother demo</c>: a recorded question through the whole chain, each message shown as it passes.</summary>
internal static class DemoCommand
{
    private static readonly Option<string> File = new("--wav") { Description = "Where to leave the reply", HelpName = "reply.wav", DefaultValueFactory = _ => "reply.wav" };
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var command = new Command("demo", "Play a recorded question to the assistant, show every message, and leave the whispered answer in reply.wav") { File, Json };
        command.SetAction(ShowAsync);
        return command;
    }

    private static async Task<int> ShowAsync(ParseResult command, CancellationToken cancel)
    {
        var (file, json) = (command.GetRequiredValue(File), command.GetValue(Json));
        var sample = Path.Combine(Folders.Root, "samples", "what-time-is-it.wav");
        var question = await WavFile.ReadAsync(sample, cancel);
        WavFile.DemandWritable(file);
        await using var assistant = await StartedAssistant.StartAsync(command, ["dialogue", "stt", "intent", "skills", "tts"], ["skill", "audio"], cancel: cancel);
        await assistant.WaitForIntentsAsync(cancel);
        var aloud = await assistant.FindSpeakerAsync(cancel);
        await using var conversation = await Conversation.OpenAsync(assistant.Bus, aloud, cancel: cancel);
        var chain = new Chain(Console.Out, conversation.Site);
        if (!json)
        {
            Console.WriteLine($"A recorded question, {Folders.Show(sample)}, is played to the assistant. Its parts talk over MQTT:\n");
            conversation.Seen += chain.Show;
        }
        var turn = await conversation.ListenAsync(question, cancel);
        conversation.Seen -= chain.Show;
        await conversation.LeaveAsync(turn, cancel);
        return await ReportAsync(turn, file, json, aloud is not null, cancel);
    }

    private static async Task<int> ReportAsync(Turn turn, string file, bool json, bool heard, CancellationToken cancel)
    {
        var sound = turn.Sound();
        if (sound is null)
            throw new UserException($"the demo failed: no sound came{string.Concat(turn.Errors.Select(e => $"; {e}"))}");
        var written = await WavFile.WriteAsync(file, sound, cancel);
        var report = TurnReport.Of(turn, sound, written);
        if (json)
        {
            Output.Json(report);
        }
        else
        {
            Console.WriteLine();
            Console.WriteLine($"Asked:     {(turn.Captured is { Text.Length: > 0 } captured ? captured.Text : "(nothing was heard)")}");
            Console.WriteLine($"Whispered: {turn.Reply}");
            Console.WriteLine($"The whisper, {report.AudioSeconds:0.0} s, is in {written}{(heard ? ", and was played" : "")}. It began {report.Times.AnswerAfter:0.00} s after the last word of the question.");
        }
        return turn.Intent is null ? 1 : 0;
    }
}
