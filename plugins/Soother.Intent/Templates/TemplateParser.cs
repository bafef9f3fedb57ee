using System.Globalization;
using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>
/// Template text to tree: words, <c>[optional]</c>, <c>(one|or another)</c>, <c>(in;any;order)</c>, words made of <c>piece[s]</c>, <c>{slot}</c>,
/// <c>{slot=kind}</c>, <c>(words){slot}</c>, <c>(words){slot:value}</c>, <c>&lt;rule&gt;</c>, <c>1..10,2</c>, nested as one likes.
/// </summary>
internal sealed partial class TemplateParser
{
    private const int MaxSize = 5_000, MaxAnyOrder = 7, MaxRules = 10;

    private readonly IReadOnlyDictionary<string, string> _rules;
    private readonly Dictionary<string, TemplateNode> _known = [];
    private readonly List<string> _inside = [];   // the rules that are being read

    private readonly Language _language;

    private TemplateParser(IReadOnlyDictionary<string, string>? rules, Language? language) =>
        (_rules, _language) = (rules ?? new Dictionary<string, string>(), language ?? Language.Default);

    /// <exception cref="TemplateException">It cannot be parsed.</exception>
    public static TemplateNode Parse(string text, IReadOnlyDictionary<string, string>? rules = null, Language? language = null)
    {
        var tree = new TemplateParser(rules, language).Ways(PartReader.Read(text));
        return tree.CanBeOnly(_ => false) ? throw new TemplateException(1, "it can be said without a word") : tree;
    }

    private TemplateNode Ways(Part.Group group)
    {
        TemplateNode[] ways = [.. group.Ways.Select(Row)];
        if (group.AnyOrder && ways.Length > MaxAnyOrder)
            throw new TemplateException(group.At + 1, $"more than {MaxAnyOrder} parts in any order");
        TemplateNode node = ways.Length == 1 ? ways[0] : group.AnyOrder ? new TemplateNode.AnyOrder(ways) : new TemplateNode.OneOf(ways);
        return node.Size <= MaxSize ? node : throw new TemplateException(group.At + 1, "with all that it can hold, the sentence is too large; make several of it");
    }

    private TemplateNode Row(IReadOnlyList<Part> parts)
    {
        var nodes = new List<TemplateNode>();
        for (var at = 0; at < parts.Count;)
        {
            var end = at + 1;
            while (end < parts.Count && WordPieces.AreOneWord(parts[end - 1], parts[end]))
                end++;
            var node = end == at + 1 ? Single(parts[at]) : WordPieces.Join(parts, at, end, _language);
            // Tags stick to what is enclosed, and to rules.
            var taggable = end > at + 1 || parts[at] is Part.Group or Part.Rule;
            for (; taggable && end < parts.Count && parts[end] is Part.Slot { Glued: true } tag; end++)
                node = Tagged(node, tag);
            nodes.Add(node);
            at = end;
        }
        TemplateNode[] flat = [.. nodes.SelectMany(n => n is TemplateNode.Row row ? row.Parts : [n])];
        return flat.Length == 1 ? flat[0] : new TemplateNode.Row(flat);
    }

    private TemplateNode Single(Part part) => part switch
    {
        Part.Text text => Words(text),
        Part.Group { Optional: true } group => new TemplateNode.Maybe(Ways(group)),
        Part.Group group => Ways(group),
        Part.Slot { Value: { } value } slot => new TemplateNode.Tag(TemplateNode.Row.Empty, slot.Name, value),
        Part.Slot slot => new TemplateNode.SlotOf(slot.Name, slot.Kind ?? slot.Name),
        Part.Rule rule => Rule(rule),
        _ => throw new InvalidOperationException($"no such part: {part}"),
    };

    private static TemplateNode Tagged(TemplateNode node, Part.Slot tag)
    {
        if (tag.Kind is not null)
            throw new TemplateException(tag.At + 1, "the words before it fill this slot, so it takes no '='");
        return node is TemplateNode.Maybe maybe
            ? new TemplateNode.Maybe(new TemplateNode.Tag(maybe.Inner, tag.Name, tag.Value))
            : new TemplateNode.Tag(node, tag.Name, tag.Value);
    }

    private TemplateNode Words(Part.Text text)
    {
        var range = RangePattern().Match(text.Raw);
        var nodes = new List<TemplateNode>();
        if (range.Success)
            nodes.Add(Range(range, text.At));
        nodes.AddRange(Tokenizer.Split(text.Raw[range.Length..], _language).Select(t => new TemplateNode.Word(t.Word, t.Spoken)));
        return nodes.Count == 1 ? nodes[0] : new TemplateNode.Row(nodes);
    }

    private static TemplateNode.Range Range(Match match, int at)
    {
        var step = match.Groups["step"].Success ? match.Groups["step"].Value : "1";
        if (!int.TryParse(match.Groups["from"].Value, CultureInfo.InvariantCulture, out var from) || !int.TryParse(match.Groups["to"].Value, CultureInfo.InvariantCulture, out var to)
            || !int.TryParse(step, CultureInfo.InvariantCulture, out var by))
            throw new TemplateException(at + 1, "a number of this range is too great");
        return from <= to && by > 0 ? new(from, to, by) : throw new TemplateException(at + 1, $"the range {match.Value} goes from the smaller number to the greater, by 1 or more");
    }

    private TemplateNode Rule(Part.Rule rule)
    {
        if (_known.TryGetValue(rule.Name, out var known))
            return known;
        if (!_rules.TryGetValue(rule.Name, out var text))
            throw new TemplateException(rule.At + 1, $"there is no rule '{rule.Name}'");
        if (_inside.Contains(rule.Name) || _inside.Count == MaxRules)
            throw new TemplateException(rule.At + 1, _inside.Count == MaxRules ? $"rules in rules, more than {MaxRules} deep" : $"the rule '{rule.Name}' holds itself");
        var outermost = _inside.Count == 0;
        _inside.Add(rule.Name);
        try
        {
            return _known[rule.Name] = Ways(PartReader.Read(text));
        }
        catch (TemplateException fault) when (outermost)
        {
            throw new TemplateException(rule.At + 1, $"in the rule '{rule.Name}': {fault.Message}");
        }
        finally
        {
            _inside.RemoveAt(_inside.Count - 1);
        }
    }

    [GeneratedRegex(@"^(?<from>-?[0-9]+)\.\.(?<to>-?[0-9]+)(?:,(?<step>[0-9]+))?", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();
}
