using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Commands.Conversing;
using Soother.Host.Terminal;

namespace Soother.Host.Commands;

/// <summary>What <c>ask</c> and <c>listen</c> have in common: one utterance to an assistant of its own, and its reply as text, sound or JSON.</summary>
internal sealed class Utterance(ParseResult command, IReadOnlyList<string> kinds, bool isTyped)
{
    public static readonly Option<string?> WavOption = new("--wav") { Description = "Write the whispered reply to this file", HelpName = "out.wav" };
    public static readonly Option<bool> JsonOption = Output.JsonOption();

    private readonly string? _file = command.GetValue(WavOption);
    private readonly bool _json = command.GetValue(JsonOption);

    /// <param name="take">Has the turn.</param>
    /// <param name="waiting">What is said while it lasts.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The exit code: 0 where the assistant answered, if only that it did not understand.</returns>
    public async Task<int> RunAsync(Func<Conversation, Task<Turn>> take, string waiting, CancellationToken cancel)
    {
        WavFile.DemandWritable(_file);
        var wantsAloud = _file is null && !_json;
        await using var assistant = await StartedAssistant.StartAsync(command, kinds, wantsAloud ? ["skill", "audio"] : ["skill"], cancel: cancel);
        await assistant.WaitForIntentsAsync(cancel);
        var aloud = wantsAloud ? await assistant.FindSpeakerAsync(cancel) : null;
        await using var conversation = await Conversation.OpenAsync(assistant.Bus, aloud, isTyped ? assistant.Settings.Host.Site : default(SiteId?), cancel: cancel);
        Turn turn;
        using (new StatusLine(waiting))
            turn = await take(conversation);
        await conversation.LeaveAsync(turn, cancel);
        await ReportAsync(turn, cancel);
        return turn.Errors.Count > 0 && turn.Sounds.Count == 0 ? 1 : 0;
    }

    private async Task ReportAsync(Turn turn, CancellationToken cancel)
    {
        var sound = turn.Sound();
        var written = _file is not null && sound is not null ? await WavFile.WriteAsync(_file, sound, cancel) : null;
        foreach (var error in turn.Errors)
            Console.Error.WriteLine(error);
        if (_json)
            Output.Json(TurnReport.Of(turn, sound, written));
        else
            Print(turn, written, sound);
        if (_file is not null && sound is null)
            throw new UserException($"{_file} was not written: there was no sound in the reply");
    }

    private static void Print(Turn turn, string? written, Wav? sound)
    {
        Console.WriteLine($"heard:   {(turn.Captured is { Text.Length: > 0 } captured ? captured.Text : "(nothing)")}");
        Console.WriteLine($"intent:  {IntentReport.Of(turn.Intent)?.ToString() ?? "(not understood)"}");
        Console.WriteLine($"reply:   {(turn.Reply.Length > 0 ? turn.Reply : "(none)")}");
        if (written is not null)
            Console.WriteLine($"sound:   {written}, {sound!.Duration.TotalSeconds:0.00} s");
    }
}
