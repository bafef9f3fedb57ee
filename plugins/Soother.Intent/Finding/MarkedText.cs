using System.Text;
using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>A text of which it is known what fills which slot.</summary>
internal sealed partial record MarkedText(string Text, IReadOnlyList<Mark> Marks)
{
    /// <summary>Reads <c>play [Blue Moon](song)</c>; a bracket that is not to be a mark is written <c>\[</c>, and so is one that marks nothing.</summary>
    public static MarkedText OfExample(string example) => Read(example, ExampleMark());

    /// <summary>Reads <c>play [song : Blue Moon]</c>, as annotated collections of utterances have it.</summary>
    public static MarkedText OfAnnotation(string annotated) => Read(annotated, AnnotationMark());

    private static MarkedText Read(string written, Regex pattern)
    {
        var (text, marks, at) = (new StringBuilder(), new List<Mark>(), 0);
        foreach (Match match in pattern.Matches(written))
        {
            text.Append(written, at, match.Index - at);
            at = match.Index + match.Length;
            if (match.Groups["escaped"] is { Success: true } escaped)
            {
                text.Append(escaped.ValueSpan);
                continue;
            }
            var start = text.Length;
            text.Append(match.Groups["words"].ValueSpan);
            marks.Add(new(start, text.Length, match.Groups["slot"].Value));
        }
        return new(text.Append(written, at, written.Length - at).ToString(), marks);
    }

    [GeneratedRegex(@"\\(?<escaped>[\[\]\\])|\[(?<words>[^\[\]]+)\]\((?<slot>[\w-]+)\)")]
    private static partial Regex ExampleMark();

    [GeneratedRegex(@"\[(?<slot>[\w.-]+) : (?<words>[^\[\]]*)\]")]
    private static partial Regex AnnotationMark();
}
