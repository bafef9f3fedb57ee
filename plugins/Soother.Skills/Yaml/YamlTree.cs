using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Soother.Skills;

/// <summary>
/// Builds the values of one document from the parser's events: plain YAML, without tags and anchors. The events are read once, where YamlDotNet's
/// own tree would need a second reading to know that it is not too deep for the stack; every start of the program reads every skill.
/// </summary>
internal sealed class YamlTree(Parser parser, string shown)
{
    private const int DeepestNesting = 40;

    public YamlValue ReadDocument()
    {
        Next<StreamStart>();
        if (parser.MoveNext() && parser.Current is StreamEnd)
            throw new SkillFaultException(shown, 1, "the file is empty");
        parser.MoveNext();
        var value = ReadNode(0);
        Next<DocumentEnd>();
        if (parser.MoveNext() && parser.Current is DocumentStart second)
            throw Fault(second, "a second document begins; one file is one skill");
        return value;
    }

    private YamlValue ReadNode(int depth)
    {
        var node = parser.Current!;
        if (depth > DeepestNesting)
            throw Fault(node, "nested too deeply");
        if (node is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw Fault(node, "anchors and aliases (& and *) are not understood here; a text that begins so needs quotes");
        if (node is NodeEvent { Tag.IsEmpty: false })
            throw Fault(node, "tags (!) are not understood here; a text that begins so needs quotes");
        return node switch
        {
            Scalar scalar => YamlValue.Scalar(shown, LineOf(node), IsNull(scalar) ? null : scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadList(LineOf(node), depth),
            MappingStart => ReadMapping(LineOf(node), depth),
            _ => throw Fault(node, "not understood"),
        };
    }

    private YamlValue ReadList(int line, int depth)
    {
        var items = new List<YamlValue>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
            items.Add(ReadNode(depth + 1));
        return YamlValue.List(shown, line, items);
    }

    private YamlValue ReadMapping(int line, int depth)
    {
        var keys = new Dictionary<string, YamlValue>();
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var at = parser.Current!;
            var key = ReadNode(depth + 1).Text ?? throw Fault(at, "a key must be a text; a text that begins with { or [ needs quotes");
            parser.MoveNext();
            if (!keys.TryAdd(key, ReadNode(depth + 1)))
                throw Fault(at, $"the key '{key}' is there twice");
        }
        return YamlValue.Mapping(shown, line, keys);
    }

    private void Next<T>() where T : ParsingEvent
    {
        if (!parser.MoveNext() || parser.Current is not T)
            throw new SkillFaultException(shown, 1, "not YAML");
    }

    private SkillFaultException Fault(ParsingEvent at, string reason) => new(shown, LineOf(at), reason);

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    private static int LineOf(ParsingEvent at) => (int)at.Start.Line;
}
