using System.Globalization;

namespace Soother.Skills;

/// <summary>The slots of a Rhasspy profile: files in its <c>slots</c> folder, a value a line, each a template; and those that Rhasspy brings along.</summary>
internal sealed class RhasspySlots(string folder, string shown, SkillDraft draft) : IRhasspyNames
{
    private readonly HashSet<string> _read = [];

    public Phrase Rule(string name, Place at) => throw at.Fault($"the values of a slot have no rules in them, but here is <{name}>");

    public void Note(Place at, string text) => draft.Note(at, text);

    public RhasspyPiece Slot(string name, IReadOnlyList<string> arguments, Place at)
    {
        if (name == "rhasspy/number")
            return Number(arguments, at);
        var kind = SkillDraft.NameOf(name);
        if (_read.Add(kind))
            draft.AddSlot(kind, Values(name, at));
        return RhasspyPiece.Of(new Phrase.Slot(kind, kind));
    }

    private static RhasspyPiece Number(IReadOnlyList<string> arguments, Place at)
    {
        var numbers = arguments.Select(argument => int.TryParse(argument, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).ToList();
        if (numbers.Count is < 2 or > 3 || numbers.Any(number => number is null))
            throw at.Fault("$rhasspy/number needs a least and a greatest number: $rhasspy/number,1,10");
        return RhasspyPiece.Of(new Phrase.Range(numbers[0]!.Value, numbers[1]!.Value, numbers.Count == 3 ? numbers[2]!.Value : 1));
    }

    private YamlValue Values(string name, Place at)
    {
        var path = Path.GetFullPath(Path.Combine(folder, "slots", name));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw at.Fault($"the slot ${name} lies outside the folder");
        IReadOnlyList<(string File, IReadOnlyList<string> Lines)> files = File.Exists(path)
            ? [(name, ForeignFile.Lines(path))]
            : Directory.Exists(path) ? [.. Directory.GetFiles(path).Order(StringComparer.Ordinal).Select(file => ($"{name}/{Path.GetFileName(file)}", ForeignFile.Lines(file)))] : [];
        var choices = files.SelectMany(file => file.Lines.Index().Select(line => (line.Item, Place: new Place($"{shown}/slots/{file.File}", line.Index + 1))))
            .Where(line => line.Item.Trim().Length > 0 && !line.Item.TrimStart().StartsWith('#')).SelectMany(line => Choices(line.Item, line.Place)).ToList();
        if (choices.Count == 0)
            choices = [.. (BuiltIn(name) ?? throw at.Fault($"there is no file slots/{name} (a program of that name is not run)")).Select(word => (word, (IReadOnlyList<string>)[]))];
        return (files.Count > 0 ? new Place($"{shown}/slots/{files[0].File}", 1) : at).Choices(choices);
    }

    /// <summary>Each way to say a line is a value of its own, as it stands for another text.</summary>
    private IEnumerable<(string Value, IReadOnlyList<string> Words)> Choices(string line, Place place) =>
        from form in RhasspyTemplate.ParsePiece(line, place, this).Forms()
        let said = Tidy(form.Said)
        let value = Tidy(form.Text)
        where said.Length > 0 || value.Length > 0
        select (value.Length > 0 ? value : said, (IReadOnlyList<string>)(said.Length > 0 ? [PhraseWriter.Escape(said)] : []));

    private static string Tidy(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string[]? BuiltIn(string name) => name switch
    {
        "rhasspy/days" => CultureInfo.InvariantCulture.DateTimeFormat.DayNames,
        "rhasspy/months" => CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12],
        _ => null,
    };
}
