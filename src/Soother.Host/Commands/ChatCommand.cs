using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Commands.Chatting;
using Soother.Host.Commands.Conversing;
using Soother.Host.Configuration;
using Soother.Host.Terminal;

namespace Soother.Host.Commands;

/// <summary><c>soother chat</c>: the assistant, typed to.</summary>
internal static class ChatCommand
{
    private const string Prompt = "you     ";
    private static readonly Option<bool> Mute = new("--mute") { Description = "Do not whisper aloud" };

    public static Command Create()
    {
        var command = new Command("chat", "Talk with the assistant in writing; it answers in writing and in a whisper") { Mute };
        command.SetAction(ChatAsync);
        return command;
    }

    private static async Task<int> ChatAsync(ParseResult command, CancellationToken cancel)
    {
        await using var assistant = await StartedAssistant.StartAsync(command, ["dialogue", "intent", "skills", "tts"], ["skill", "audio"], cancel: cancel);
        await assistant.WaitForIntentsAsync(cancel);
        var aloud = await assistant.FindSpeakerAsync(cancel);
        await using var conversation = await Conversation.OpenAsync(assistant.Bus, aloud, assistant.Settings.Host.Site, cancel: cancel);
        if (command.GetValue(Mute))
            await conversation.MuteAsync(true, cancel);
        try
        {
            if (Console.IsInputRedirected || Console.IsOutputRedirected)
                await ReadPipeAsync(conversation, cancel);
            else
                await EditAsync(conversation, aloud, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Told to end from outside.
        }
        return 0;
    }

    private static async Task ReadPipeAsync(Conversation conversation, CancellationToken cancel)
    {
        var screen = new ChatScreen(Console.WriteLine, conversation.Site, colours: false);
        conversation.Seen += screen.Show;
        await new Chat(conversation, screen).RunAsync(Console.In, cancel);
    }

    private static async Task EditAsync(Conversation conversation, SiteId? aloud, CancellationToken cancel)
    {
        var history = new History(Path.Combine(Folders.State, "chat-history"));
        var editor = new LineEditor(Console.Out, Prompt, history, () => Console.WindowWidth);
        var screen = new ChatScreen(editor.Print, conversation.Site, colours: Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
        conversation.Seen += screen.Show;
        screen.Hint(aloud is null ? "There is no speaker here: answers are only shown. /help says what to do." : "/help says what to do.");
        editor.ReadKeysFromConsole();
        try
        {
            await new Chat(conversation, screen).RunAsync(editor, cancel);
        }
        finally
        {
            conversation.Seen -= screen.Show;
            Console.TreatControlCAsInput = false;
        }
    }
}
