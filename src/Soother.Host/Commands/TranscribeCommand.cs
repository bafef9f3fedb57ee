using System.CommandLine;
using System.Diagnostics;
using Soother.Contracts;
using Soother.Host.Commands.Conversing;
using Soother.Host.Configuration;
using Soother.Host.Terminal;

namespace Soother.Host.Commands;

/// <summary><c>soother transcribe</c>: the recogniser alone, as fast as it can.</summary>
internal static class TranscribeCommand
{
    private static readonly Argument<string[]> Recordings = new("file.wav") { Description = "Recordings", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Grammar = new("--grammar") { Description = "Expect only what the skills can be asked" };
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var command = new Command("transcribe", "Write down what is said in recordings") { Recordings, Grammar, Json };
        command.SetAction(TranscribeAsync);
        return command;
    }

    private static async Task<int> TranscribeAsync(ParseResult command, CancellationToken cancel)
    {
        var files = command.GetRequiredValue(Recordings);
        var recordings = new List<Wav>();
        foreach (var file in files)
            recordings.Add(await WavFile.ReadAsync(file, cancel));
        var grammar = command.GetValue(Grammar);
        await using var assistant = await StartedAssistant.StartAsync(command, grammar ? ["stt", "intent", "skills"] : ["stt"], grammar ? ["skill"] : [], grammar ? [] : WithoutGrammar(command), cancel);
        if (grammar)
            await assistant.WaitForIntentsAsync(cancel);
        var transcripts = new List<TranscriptReport>();
        using (var status = new StatusLine("Listening…"))
        {
            foreach (var (file, recording) in files.Zip(recordings))
            {
                status.Text = $"Listening to {file}…";
                transcripts.Add(await RunAsync(assistant.Bus, file, recording, cancel));
            }
        }
        Print(transcripts, command.GetValue(Json));
        return 0;
    }

    /// <summary>A recogniser that can do with or without a grammar has a setting for it; without, it would first wait for one.</summary>
    private static IEnumerable<Override> WithoutGrammar(ParseResult command) =>
        from plugin in GlobalOptions.Load(command).Plugins.Plugins
        where plugin.Kind == "stt" && plugin.Settings.Find("grammar") is not null
        select new Override($"{plugin.Section}.grammar", "off", "transcribe");

    private static async Task<TranscriptReport> RunAsync(IBus bus, string file, Wav recording, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var heard = await new Dictation(bus).RunAsync(recording, cancel);
        return new(file, heard.Text, Math.Round(heard.Likelihood, 3), Output.Seconds(recording.Duration)!.Value, Output.Seconds(clock.Elapsed)!.Value, heard.AsrTokens is [var tokens, ..] ? tokens : []);
    }

    private static void Print(List<TranscriptReport> transcripts, bool json)
    {
        if (json)
        {
            Output.Json(transcripts);
            return;
        }
        foreach (var transcript in transcripts)
            Console.WriteLine(transcripts.Count == 1 ? transcript.Text : $"{transcript.File}\t{transcript.Text}");
    }

    /// <summary>One recording, as programs read it: the text, how sure, and how long sound and work took in seconds.</summary>
    private sealed record TranscriptReport(string File, string Text, double Likelihood, double AudioSeconds, double Seconds, IReadOnlyList<AsrToken> Tokens);
}
