using System.CommandLine;

namespace Soother.Host.Commands;

/// <summary><c>soother ask</c>: one typed utterance through intent, skill and voice.</summary>
internal static class AskCommand
{
    private static readonly Argument<string> Text = new("text") { Description = "What to ask: \"what time is it\"" };

    public static Command Create()
    {
        var command = new Command("ask", "Ask one thing in writing; the answer is shown and whispered") { Text, Utterance.WavOption, Utterance.JsonOption };
        command.SetAction(AskAsync);
        return command;
    }

    private static Task<int> AskAsync(ParseResult command, CancellationToken cancel)
    {
        var text = command.GetRequiredValue(Text).Trim();
        if (text.Length == 0)
            throw new UserException("soother ask: the text is empty");
        return new Utterance(command, ["dialogue", "intent", "skills", "tts"], isTyped: true).RunAsync(c => c.AskAsync(text, cancel), "Thinking…", cancel);
    }
}
