namespace Soother.Skills;

/// <summary>A value in a YAML file that knows where it stands: a text, a list or a mapping.</summary>
internal sealed class YamlValue
{
    private YamlValue(string file, int line) => (File, Line) = (file, line);

    public string File { get; }

    public int Line { get; }

    /// <summary>The text of a scalar; null for a list, a mapping and YAML's own null.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether the scalar was written without quotes, so that <c>3</c> may be a number and <c>true</c> a truth.</summary>
    public bool IsPlain { get; private init; }

    public IReadOnlyList<YamlValue>? Items { get; private init; }

    public IReadOnlyDictionary<string, YamlValue>? Keys { get; private init; }

    public bool IsEmpty => Text is null && Items is null && Keys is null;

    public string Kind => Keys is not null ? "a mapping" : Items is not null ? "a list" : Text is null ? "nothing" : "a text";

    public static YamlValue Scalar(string file, int line, string? text, bool plain) => new(file, line) { Text = text, IsPlain = plain };

    public static YamlValue List(string file, int line, IReadOnlyList<YamlValue> items) => new(file, line) { Items = items };

    public static YamlValue Mapping(string file, int line, IReadOnlyDictionary<string, YamlValue> keys) => new(file, line) { Keys = keys };

    public SkillFaultException Fault(string reason) => new(File, Line, reason);

    public YamlValue? Find(string key) => Keys is not null && Keys.TryGetValue(key, out var value) && !value.IsEmpty ? value : null;

    /// <summary>This mapping, checked to hold none but these keys.</summary>
    public YamlValue Only(string what, params string[] allowed)
    {
        if (Keys is null)
            throw Fault($"{what} must be a mapping with some of {string.Join(", ", allowed)}, but is {Kind}");
        foreach (var (key, value) in Keys)
        {
            if (!allowed.Contains(key))
                throw value.Fault($"unknown key '{key}' in {what}; known are {string.Join(", ", allowed)}");
        }
        return this;
    }

    public string RequireText(string what)
    {
        if (Text is null)
            throw Fault($"{what} must be a text, but is {Kind}{(IsEmpty ? "" : "; a text that begins with { or [ needs quotes")}");
        return Text.Trim().Length > 0 ? Text.Trim() : throw Fault($"{what} is empty");
    }

    /// <summary>A text, or a list of texts: at least one.</summary>
    public IReadOnlyList<YamlValue> RequireTexts(string what)
    {
        IReadOnlyList<YamlValue> texts = Items ?? [this];
        if (texts.Count == 0)
            throw Fault($"{what} is empty");
        foreach (var text in texts)
            text.RequireText(Items is null ? what : $"each of {what}");
        return texts;
    }

    public double RequireNumber(string what, double least, double most) =>
        IsPlain && double.TryParse(Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : throw Fault($"{what} must be a number from {least} to {most}, but is {(Text is null ? Kind : $"'{Text}'")}");

    public int RequireInteger(string what, int least, int most)
    {
        var number = RequireNumber(what, least, most);
        return number == Math.Floor(number) ? (int)number : throw Fault($"{what} must be a whole number, but is {Text}");
    }

    public bool RequireTruth(string what) => (IsPlain, Text) switch
    {
        (true, "true") => true,
        (true, "false") => false,
        _ => throw Fault($"{what} must be true or false, but is {(Text is null ? Kind : $"'{Text}'")}"),
    };
}
