using System.CommandLine;
using Soother.Training.Recording;
using Spectre.Console;

namespace Soother.Training.Commands;

/// <summary><c>./train record</c>: a person reads sentences into the microphone.</summary>
internal static class RecordCommand
{
    private static readonly Argument<string?> Target = new("folder") { Description = "Where the recordings go; one that is there is gone on with", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Script = new("--script") { Description = "What to read: a text, CSV, TSV or Excel workbook with one sentence a line (without it: 299 English sentences that come with Soother)", HelpName = "file" };
    private static readonly Option<double?> Minutes = new("--minutes") { Description = "Stop when there are so many minutes of sound", HelpName = "n" };
    private static readonly Option<string?> Device = new("--device") { Description = "The microphone: its name, or a part of it", HelpName = "name" };
    private static readonly Option<bool> Whisper = new("--whisper") { Description = "Whispers are recorded, and a voiced take is told (this is so without --voice, too)" };
    private static readonly Option<bool> Voiced = new("--voice") { Description = "A voice is recorded, and a whispered take is told" };
    private static readonly Option<string> Language = new("--language") { Description = "The script's language, as espeak-ng calls it", HelpName = "name", DefaultValueFactory = _ => "en-us" };
    private static readonly Option<bool> Auto = new("--auto") { Description = "Without keys: each sentence is recorded until you are silent for a second" };
    private static readonly Option<bool> ListDevices = new("--list-devices") { Description = "Show the microphones that there are" };
    private static readonly Option<bool> Json = VerbOptions.Json();

    public static Command Create()
    {
        var command = new Command("record", "Record sentences that have all the sounds of a language, one at a time, each checked at once")
        {
            Target, Script, Minutes, Device, Whisper, Voiced, Language, Auto, ListDevices, Json,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(Whisper) && given.GetValue(Voiced))
                given.AddError("--whisper and --voice cannot both be meant");
            if (given.GetValue(Minutes) is <= 0)
                given.AddError("--minutes must be more than 0");
            if (given.GetValue(Target) is null && !given.GetValue(ListDevices))
                given.AddError("Required argument missing: the folder for the recordings");
        });
        command.SetAction((given, cancel) => given.GetValue(ListDevices) ? List(given) : RecordAsync(given, cancel));
        return command;
    }

    private static Task<int> List(ParseResult given)
    {
        SoundDevices.Begin();
        var microphones = SoundDevices.Microphones();
        SoundDevices.End();
        if (given.GetValue(Json))
            Output.Json(microphones);
        else if (microphones.Count == 0)
            throw new TrainingException("no microphone was found: plug one in");
        else
        {
            foreach (var m in microphones)
                Console.WriteLine($"{(m.IsDefault ? "*" : " ")} {m.Name} ({m.Channels} {(m.Channels == 1 ? "channel" : "channels")}, {m.Rate} Hz)");
            Console.WriteLine("* is the one that is used without --device");
        }
        return Task.FromResult(0);
    }

    private static async Task<int> RecordAsync(ParseResult given, CancellationToken cancel)
    {
        var path = given.GetRequiredValue(Target)!;
        var auto = given.GetValue(Auto);
        if (!auto && (Console.IsInputRedirected || Console.IsOutputRedirected))
            throw new TrainingException("record needs a terminal, for its keys and its meter; without one, use --auto");
        RecordingFolder.Demand(path);
        using var studio = new PortAudioStudio(given.GetValue(Device));
        var reader = new PromptReader(given.GetRequiredValue(Language), path);
        var script = await reader.ReadAsync(given.GetValue(Script), cancel);
        foreach (var fault in reader.Faults)
            Console.Error.WriteLine(fault);
        using var folder = new RecordingFolder(path, script.Select(p => p.Text));
        var session = new Session(studio, folder, script, new(Whisper: !given.GetValue(Voiced), given.GetValue(Minutes)), TimeProvider.System);
        try
        {
            if (auto)
                await new ByItself(studio, session, TimeProvider.System, given.GetValue(Json) ? Console.Error : Console.Out).RunAsync(cancel);
            else
                await new ByKeys(studio, session, AnsiConsole.Console).RunAsync(cancel);
        }
        finally
        {
            Print(given, path, session);
        }
        return 0;
    }

    private static void Print(ParseResult given, string path, Session session)
    {
        if (given.GetValue(Json))
        {
            Output.Json(new { folder = path, recordings = session.Kept, minutes = session.KeptSeconds / 60, pairs = session.Coverage.Read, pairsInScript = session.Coverage.All, left = session.Left });
            return;
        }
        Console.WriteLine($"{path}:{SessionScreen.Progress(session)}");
        Console.WriteLine(session.Left > 0 ? "The same command goes on from here." : "The whole script is read.");
        if (session.Kept > 0)
            Console.WriteLine($"Next: ./train clean {path} CORPUS");
    }
}
