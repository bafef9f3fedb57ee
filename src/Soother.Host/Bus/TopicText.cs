namespace Soother.Host.Bus;

internal static class TopicText
{
    private const int Most = 120;

    /// <summary>A topic for a line that people read: whoever may publish chose it, so not its length nor what it does to a terminal.</summary>
    public static string ForPeople(string topic)
    {
        var text = topic.Length > Most ? topic[..Most] + "…" : topic;
        return string.Create(text.Length, text, (line, from) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(from[i]) ? '?' : from[i];
        });
    }
}
