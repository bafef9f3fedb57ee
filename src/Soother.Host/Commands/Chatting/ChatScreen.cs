using Soother.Contracts;
using Soother.Host.Commands.Conversing;

namespace Soother.Host.Commands.Chatting;

/// <summary>Shows what the assistant understands and says, in a conversation's own order.</summary>
internal sealed class ChatScreen(Action<string> print, SiteId site, bool colours)
{
    public void Show(Heard heard)
    {
        if (heard.As<NluIntentParsed>() is { } parsed && parsed.SiteId == site)
            print(Grey($"  {IntentReport.Of(parsed)}"));
        else if (heard.As<TtsSay>() is { } say && say.SiteId == site)
            print($"{Teal("soother")} {say.Text}");
        else if (Trouble.Of(heard, site, null) is { } trouble)
            print(Red($"  {trouble}"));
    }

    public void Help() => print("""
        Type what you would say: "what time is it", "set a timer for five minutes", "what can I say".
          /help   this
          /mute   whisper aloud, or not
          /quit   leave (Ctrl-D)
        Ctrl-C stops the voice; once more leaves. Up and down bring back what you said before.
        """);

    public void Hint(string text) => print(Grey(text));

    private string Grey(string text) => colours ? $"\e[90m{text}\e[0m" : text;

    private string Teal(string text) => colours ? $"\e[36m{text}\e[0m" : text;

    private string Red(string text) => colours ? $"\e[31m{text}\e[0m" : text;
}
