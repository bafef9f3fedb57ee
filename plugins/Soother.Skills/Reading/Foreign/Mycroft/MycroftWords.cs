using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>Reads what can stand in a slot of a Mycroft skill: vocabulary, entities, lists, named values and regular expressions.</summary>
internal sealed partial class MycroftWords(MycroftFolder folder, SkillDraft draft)
{
    /// <summary>A line is a word; several on a line, between commas, mean the same.</summary>
    public void ReadVocabulary(string file) => Add(file, folder.Lines(file).Select(line => Choice(line.Text.Split(','), line.Place)));

    public void ReadList(string file) => Add(file, folder.Lines(file).Select(line => Choice([line.Text], line.Place)));

    /// <summary>Lines of <c>what is said,what it means</c>.</summary>
    public void ReadValues(string file) => Add(file, folder.Lines(file).Select(line => line.Text.Split(',', 2) switch
    {
        [var words, var value] => (value.Trim(), (IReadOnlyList<string>)[Template(words, line.Place)]),
        _ => Choice([line.Text], line.Place),
    }));

    /// <summary>Entities: words as in a vocabulary, or <c>#</c> for a digit.</summary>
    public void ReadEntity(string file)
    {
        var lines = folder.Lines(file).ToList();
        if (lines.Count == 0)
            return;
        if (lines.All(line => !line.Text.Contains('#')))
            Add(file, lines.Select(line => Choice([line.Text], line.Place)));
        else if (lines.All(line => Digits().IsMatch(line.Text)))
            draft.AddSlot(Name(file), lines[0].Place.Map(("type", lines[0].Place.Text("number")), ("from", lines[0].Place.Plain(0)), ("to", lines[0].Place.Plain(Greatest(lines)))));
        else if (lines.All(line => Percents().IsMatch(line.Text)))
            draft.AddSlot(Name(file), lines[0].Place.Map(("type", lines[0].Place.Text("percentage")), ("from", lines[0].Place.Plain(0)), ("to", lines[0].Place.Plain(100))));
        else if (lines.All(line => Clock().IsMatch(line.Text)))
            draft.AddSlot(Name(file), lines[0].Place.Text("time"));
        else
            draft.AddSlot(Name(file), lines[0].Place.Map(("pattern", lines[0].Place.Text(string.Join('|', lines.Select(line => Regex.Escape(line.Text).Replace(@"\#", @"\d")))))));
    }

    /// <summary>Regular expressions; each named group is a slot.</summary>
    public void ReadPatterns(string file)
    {
        var lines = folder.Lines(file).Select(line => (Text: PythonName().Replace(line.Text, "(?<").Replace("(?P=", @"\k<"), line.Place)).ToList();
        foreach (var group in lines.SelectMany(line => GroupName().Matches(line.Text).Select(match => match.Groups["name"].Value)).Distinct())
        {
            var mine = lines.Where(line => line.Text.Contains($"(?<{group}>", StringComparison.Ordinal)).ToList();
            var pattern = mine.Count == 1 ? mine[0].Text : string.Join('|', mine.Select(line => $"(?:{line.Text})"));
            draft.AddSlot(SkillDraft.NameOf(group), mine[0].Place.Map(("pattern", mine[0].Place.Text(pattern))));
        }
    }

    public static string Name(string file) => SkillDraft.NameOf(Path.GetFileNameWithoutExtension(file));

    private void Add(string file, IEnumerable<(string Value, IReadOnlyList<string> Words)> choices) => draft.Try(new Place(folder.Shown(file), 1), () =>
    {
        var list = new Place(folder.Shown(file), 1).Choices(choices);
        if (list.Items!.Count > 0)
            draft.AddSlot(Name(file), list);
    });

    private static (string, IReadOnlyList<string>) Choice(string[] ways, Place place) =>
        (MycroftTemplate.First(MycroftTemplate.Parse(ways[0], place)), [.. ways.Select(way => Template(way, place)).Where(way => way.Length > 0)]);

    private static string Template(string words, Place place) => PhraseWriter.Write(MycroftTemplate.Parse(words.Trim(), place));

    private static long Greatest(IEnumerable<(string Text, Place)> lines) => (long)Math.Pow(10, Math.Min(9, lines.Max(line => line.Text.Count(c => c == '#')))) - 1;

    [GeneratedRegex(@"^#+$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^#+ ?(%|percent)?$")]
    private static partial Regex Percents();

    [GeneratedRegex(@"^#{1,2}(:##)?( ?[ap]\.?m\.?)?( o'?clock)?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\(\?P<")]
    private static partial Regex PythonName();

    [GeneratedRegex(@"\(\?<(?<name>[A-Za-z_]\w*)>")]
    private static partial Regex GroupName();
}
