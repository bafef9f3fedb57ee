namespace Soother.Contracts;

/// <summary>
/// A topic with named variable levels: <c>hermes/audioServer/{siteId}/audioFrame</c>. A last level <c>{name*}</c> takes all levels that follow.
/// </summary>
public sealed class TopicTemplate
{
    private readonly string[] _parts;
    private readonly bool _openEnd;

    /// <summary>Makes a template; levels in braces are variable.</summary>
    public TopicTemplate(string pattern)
    {
        Pattern = pattern;
        _parts = pattern.Split('/');
        _openEnd = pattern.EndsWith("*}", StringComparison.Ordinal);
        Filter = string.Join('/', _parts.Select((part, i) => !IsVariable(part) ? part : _openEnd && i == _parts.Length - 1 ? "#" : "+"));
    }

    /// <summary>The template as it was written.</summary>
    public string Pattern { get; }

    /// <summary>The MQTT filter that matches every topic of this template.</summary>
    public string Filter { get; }

    /// <summary>The topic for these values of the variable levels.</summary>
    /// <exception cref="ArgumentException">A value is empty, holds a wildcard, or holds a <c>/</c> where one level is meant.</exception>
    public string Format(IReadOnlyList<string> levels)
    {
        if (levels.Count == 0)
            return Pattern;
        var next = 0;
        return string.Join('/', _parts.Select((part, i) => IsVariable(part) ? Checked(levels[next++], i) : part));
    }

    /// <summary>The values of the variable levels in a topic.</summary>
    /// <exception cref="MalformedMessageException">The topic is not one of this template.</exception>
    public IReadOnlyList<string> Parse(string topic)
    {
        var parts = topic.Split('/');
        var fits = _openEnd ? parts.Length >= _parts.Length : parts.Length == _parts.Length;
        if (!fits || _parts.Where((part, i) => !IsVariable(part) && part != parts[i]).Any())
            throw new MalformedMessageException($"the topic is not {Pattern}");
        return [.. _parts.Index().Where(p => IsVariable(p.Item))
            .Select(p => _openEnd && p.Index == _parts.Length - 1 ? string.Join('/', parts[p.Index..]) : parts[p.Index])];
    }

    private static bool IsVariable(string part) => part.StartsWith('{');

    private string Checked(string value, int at)
    {
        var bad = _openEnd && at == _parts.Length - 1 ? "+#" : "+#/";
        return value.Length > 0 && value.AsSpan().IndexOfAny(bad) < 0 && !value.Contains('\0')
            ? value
            : throw new ArgumentException($"'{value}' cannot be {_parts[at]} in the topic {Pattern}: it is empty or holds one of {bad}");
    }
}
