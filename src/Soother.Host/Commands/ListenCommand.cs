using System.CommandLine;

namespace Soother.Host.Commands;

/// <summary><c>soother listen</c>: one spoken utterance, from a file, through the whole chain.</summary>
internal static class ListenCommand
{
    private static readonly Argument<string> Recording = new("file.wav") { Description = "A recording of the question; it is played to the assistant as a microphone would" };

    public static Command Create()
    {
        var command = new Command("listen", "Let the assistant hear a recorded question; the answer is shown and whispered") { Recording, Utterance.WavOption, Utterance.JsonOption };
        command.SetAction(ListenAsync);
        return command;
    }

    private static async Task<int> ListenAsync(ParseResult command, CancellationToken cancel)
    {
        var recording = await WavFile.ReadAsync(command.GetRequiredValue(Recording), cancel);
        return await new Utterance(command, ["dialogue", "stt", "intent", "skills", "tts"], isTyped: false).RunAsync(c => c.ListenAsync(recording, cancel), "Listening…", cancel);
    }
}
