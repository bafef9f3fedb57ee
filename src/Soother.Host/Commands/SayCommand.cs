using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Commands.Conversing;
using Soother.Host.Configuration;
using Soother.Host.Terminal;

namespace Soother.Host.Commands;

/// <summary><c>soother say</c>: the voice alone.</summary>
internal static class SayCommand
{
    private static readonly Argument<string> Text = new("text") { Description = "What to whisper" };
    private static readonly Option<string?> File = new("--wav") { Description = "Write the whisper to this file", HelpName = "out.wav" };
    private static readonly Option<string?> VoiceName = new("--voice") { Description = "One of: soother voices", HelpName = "voice" };
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var command = new Command("say", "Whisper a text") { Text, File, VoiceName, Json };
        command.SetAction(SayAsync);
        return command;
    }

    private static async Task<int> SayAsync(ParseResult command, CancellationToken cancel)
    {
        var (text, file, json) = (command.GetRequiredValue(Text), command.GetValue(File), command.GetValue(Json));
        if (text.Trim().Length == 0)
            throw new UserException("soother say: the text is empty");
        WavFile.DemandWritable(file);
        var wantsAloud = file is null && !json;
        await using var assistant = await StartedAssistant.StartAsync(command, ["tts"], wantsAloud ? ["audio"] : [], Voice(command), cancel);
        if (command.GetValue(VoiceName) is { } voice)
            await DemandAsync(voice, assistant.Bus, cancel);
        var aloud = wantsAloud ? await assistant.FindSpeakerAsync(cancel) : null;
        if (wantsAloud && aloud is null)
            throw new UserException("there is no speaker to whisper from; write a file instead: soother say … --wav out.wav (see: soother devices)");
        await using var conversation = await Conversation.OpenAsync(assistant.Bus, aloud, cancel: cancel);
        Turn turn;
        using (new StatusLine("Whispering…"))
            turn = await conversation.SayAsync(new TtsSay(text), cancel);
        await ReportAsync(turn, file, json, cancel);
        return 0;
    }

    /// <summary>A voice is chosen as in <c>soother.yaml</c>: by the setting <c>voice</c> of the plugin that speaks.</summary>
    private static IEnumerable<Override> Voice(ParseResult command) => command.GetValue(VoiceName) is { } voice
        ? [new($"{GlobalOptions.Load(command).Host.Plugins.Tts.ToLowerInvariant()}.voice", voice, "--voice")]
        : [];

    private static async Task DemandAsync(string voice, IBus bus, CancellationToken cancel)
    {
        var known = (await VoicesCommand.AskAsync(bus, cancel)).Voices.Select(v => v.VoiceId).ToList();
        if (!known.Contains(voice))
            throw new UserException($"there is no voice '{voice}'{Suggestion.For(voice, known)}; see: soother voices");
    }

    private static async Task ReportAsync(Turn turn, string? file, bool json, CancellationToken cancel)
    {
        var sound = turn.Sound();
        if (sound is null || turn.Errors.Count > 0)
            throw new UserException(turn.Errors.Count > 0 ? string.Join('\n', turn.Errors) : "the voice made no sound of this text");
        var written = file is null ? null : await WavFile.WriteAsync(file, sound, cancel);
        var synthesis = turn.Times.LastSound!.Value.TotalSeconds;
        var report = new SayReport(
            written, Math.Round(sound.Duration.TotalSeconds, 3), Math.Round(synthesis, 3), Math.Round(synthesis / sound.Duration.TotalSeconds, 3),
            Math.Round(turn.Times.FirstSound!.Value.TotalSeconds, 3), sound.SampleRate);
        if (json)
            Output.Json(report);
        else if (written is not null)
            Console.WriteLine($"{written}: {report.AudioSeconds:0.00} s of whisper, made in {report.SynthesisSeconds:0.00} s");
    }

    /// <summary>Seconds of audio and of work, their ratio, and how long it took until the first sound was there.</summary>
    private sealed record SayReport(string? Wav, double AudioSeconds, double SynthesisSeconds, double RealTimeFactor, double TimeToFirstAudio, int SampleRate);
}
