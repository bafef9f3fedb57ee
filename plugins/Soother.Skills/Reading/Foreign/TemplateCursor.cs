namespace Soother.Skills;

/// <summary>A place in a template of another program's, and what all of them have: brackets that are closed again.</summary>
internal sealed class TemplateCursor(string text, Place place)
{
    public string Text => text;

    public int At { get; set; }

    public bool IsAtEnd => At >= text.Length;

    public char Here => text[At];

    /// <summary>Whether one of these signs is here.</summary>
    public bool IsAt(string signs) => !IsAtEnd && signs.Contains(Here);

    /// <summary>All of it.</summary>
    public Phrase ReadWhole(Func<Phrase> readWays)
    {
        var phrase = readWays();
        return IsAtEnd ? phrase : throw Fault($"'{Here}' closes nothing");
    }

    /// <summary>Parts, up to a sign that ends them.</summary>
    public Phrase ReadRow(string ends, Func<Phrase> readPart)
    {
        var parts = new List<Phrase>();
        while (!IsAtEnd && !IsAt(ends))
            parts.Add(readPart());
        return Phrase.Row.Of(parts);
    }

    /// <summary>What stands in <c>(…)</c>.</summary>
    public Phrase ReadGroup(Func<Phrase> readWays) => ReadEnclosed(')', readWays) is var inner && inner is Phrase.Choice ? inner : new Phrase.Choice([inner]);

    /// <summary>What stands in <c>[…]</c>.</summary>
    public Phrase ReadOptional(Func<Phrase> readWays) => new Phrase.Maybe(ReadEnclosed(']', readWays));

    public SkillFaultException Fault(string reason) => place.Fault($"{reason} in '{text}'");

    private Phrase ReadEnclosed(char closing, Func<Phrase> readWays)
    {
        var opening = text[At++];
        var inner = readWays();
        if (IsAtEnd || Here != closing)
            throw Fault($"'{opening}' is not closed");
        At++;
        return inner;
    }
}
