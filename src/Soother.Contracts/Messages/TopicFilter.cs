namespace Soother.Contracts;

/// <summary>MQTT's matching of topics against filters.</summary>
public static class TopicFilter
{
    private const string SharePrefix = "$share/";

    /// <summary>Whether a filter (<c>+</c>, <c>#</c>, a <c>$share/group/</c> prefix) matches a topic.</summary>
    public static bool Matches(string filter, string topic)
    {
        var wanted = WithoutShare(filter).Split('/');
        var given = topic.Split('/');
        for (var i = 0; i < wanted.Length; i++)
        {
            // By the standard a wildcard in first place does not match the broker's own $SYS topics.
            if (wanted[i] == "#")
                return i > 0 || !topic.StartsWith('$');
            if (i >= given.Length || (wanted[i] != given[i] && (wanted[i] != "+" || (i == 0 && topic.StartsWith('$')))))
                return false;
        }
        return wanted.Length == given.Length;
    }

    private static string WithoutShare(string filter)
    {
        if (!filter.StartsWith(SharePrefix, StringComparison.Ordinal))
            return filter;
        var group = filter.IndexOf('/', SharePrefix.Length);
        return group < 0 ? filter : filter[(group + 1)..];
    }
}
