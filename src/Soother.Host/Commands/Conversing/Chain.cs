using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>Prints the messages of one site's conversation as they pass, one line each; the many frames of a microphone are one line.</summary>
internal sealed class Chain(TextWriter output, SiteId site)
{
    private const string Header = "  seconds  from         says                                                     topic";
    private TimeSpan? _start;
    private int _frames;
    private TimeSpan _firstFrame;

    public void Show(Heard heard)
    {
        if (heard.As<AudioFrame>() is { } frame)
        {
            Count(frame, heard.At);
            return;
        }
        if (Story.Of(heard) is not { } story)
            return;
        if (_start is null)
            output.WriteLine(Header);
        _start ??= heard.At;
        if (heard.Is<TextCaptured>())
            TellFrames();
        Write(heard.At, story, heard.Message.Topic);
    }

    private void Count(AudioFrame frame, TimeSpan at)
    {
        if (frame.SiteId != site)
            return;
        if (_frames++ > 0)
            return;
        _firstFrame = at;
        Write(at, new("microphone", "sound, in small pieces"), AudioFrame.Template.Format([site.Name]));
    }

    private void TellFrames() => Write(_firstFrame, new("microphone", $"{_frames} pieces until now"), AudioFrame.Template.Format([site.Name]));

    private void Write(TimeSpan at, Story story, string topic) =>
        output.WriteLine($"  {(at - (_start ?? at)).TotalSeconds,7:0.000}  {story.Who,-11}  {story.What,-55}  {topic}");
}
