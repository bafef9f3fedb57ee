using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Soother.Skills;

/// <summary>Reads a YAML file into <see cref="YamlValue"/>s: plain YAML, without tags and anchors.</summary>
internal static class YamlFile
{
    private const int MostBytes = 1 << 20;
    private const int DeepestNesting = 40;

    /// <param name="path">The file.</param>
    /// <param name="shown">The file's name in messages.</param>
    public static YamlValue Read(string path, string shown)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                throw new SkillFaultException(shown, 1, "the file is larger than a megabyte");
            text = File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SkillFaultException(shown, 1, $"cannot be read: {fault.Message}");
        }
        return Parse(text, shown);
    }

    public static YamlValue Parse(string text, string shown)
    {
        try
        {
            CheckNesting(text, shown);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count switch
            {
                0 => throw new SkillFaultException(shown, 1, "the file is empty"),
                1 => Convert(stream.Documents[0].RootNode, shown),
                _ => throw new SkillFaultException(shown, LineOf(stream.Documents[1].RootNode), "a second document begins; one file is one skill"),
            };
        }
        catch (YamlException fault)
        {
            var reason = fault.Message.ReplaceLineEndings(" ");
            throw new SkillFaultException(shown, (int)Math.Max(1, fault.Start.Line), $"not YAML: {reason} (a text that begins with [ or {{, or holds ': ', needs quotes)");
        }
    }

    /// <summary>The representation model is built by recursion, so the depth is checked first.</summary>
    private static void CheckNesting(string text, string shown)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
                throw new SkillFaultException(shown, (int)parser.Current.Start.Line, "nested too deeply");
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw new SkillFaultException(shown, (int)parser.Current.Start.Line, "anchors and aliases (& and *) are not understood here; a text that begins so needs quotes");
            if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged)
                throw new SkillFaultException(shown, (int)tagged.Start.Line, "tags (!) are not understood here; a text that begins so needs quotes");
        }
    }

    private static YamlValue Convert(YamlNode node, string shown) => node switch
    {
        YamlScalarNode scalar => YamlValue.Scalar(shown, LineOf(node), IsNull(scalar) ? null : scalar.Value, scalar.Style == ScalarStyle.Plain),
        YamlSequenceNode list => YamlValue.List(shown, LineOf(node), [.. list.Children.Select(item => Convert(item, shown))]),
        YamlMappingNode map => YamlValue.Mapping(shown, LineOf(node), map.Children.ToDictionary(pair => KeyOf(pair.Key, shown), pair => Convert(pair.Value, shown))),
        _ => throw new SkillFaultException(shown, LineOf(node), "not understood"),
    };

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";

    private static string KeyOf(YamlNode key, string shown) =>
        (key as YamlScalarNode)?.Value ?? throw new SkillFaultException(shown, LineOf(key), "a key must be a text; a text that begins with { or [ needs quotes");

    private static int LineOf(YamlNode node) => (int)node.Start.Line;
}
