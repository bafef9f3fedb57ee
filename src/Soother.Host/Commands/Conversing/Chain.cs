using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>Prints the messages of one site's conversation as they pass, one line each; the many frames of a microphone are two lines.</summary>
internal sealed class Chain(TextWriter output, SiteId site)
{
    private const string Header = "  seconds  from         says                                                            topic";
    private TimeSpan? _start;
    private int _frames;

    public void Show(Heard heard)
    {
        if (heard.As<AudioFrame>() is { } frame)
        {
            if (frame.SiteId == site && _frames++ == 0)
                Write(heard.At, new("microphone", "sound, in small pieces"), heard.Message.Topic);
            return;
        }
        if (Story.Of(heard) is not { } story || IsElsewhere(heard))
            return;
        if (_start is null)
            output.WriteLine(Header);
        _start ??= heard.At;
        if (heard.Is<TextCaptured>())
            Write(heard.At, new("microphone", $"that was piece number {_frames}"), AudioFrame.Template.Format([site.Name]));
        Write(heard.At, story, heard.Message.Topic);
    }

    /// <summary>What a real speaker is told beside the conversation's own.</summary>
    private bool IsElsewhere(Heard heard) =>
        (heard.As<PlayBytes>() is { } sound && sound.SiteId != site) || (heard.As<PlayFinished>() is { } done && done.SiteId != site);

    private void Write(TimeSpan at, Story story, string topic) =>
        output.WriteLine($"  {(at - (_start ?? at)).TotalSeconds,7:0.000}  {story.Who,-11}  {story.What,-62}  {Short(topic)}");

    /// <summary>The id at the end of a topic tells a reader nothing.</summary>
    private static string Short(string topic) => topic[(topic.LastIndexOf('/') + 1)..] is { Length: >= 32 } id ? topic.Replace(id, id[..4] + "…") : topic;
}
