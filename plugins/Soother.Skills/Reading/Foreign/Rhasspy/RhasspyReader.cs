namespace Soother.Skills;

/// <summary>Reads Rhasspy's <c>sentences.ini</c>, with the <c>slots</c> beside it.</summary>
internal sealed class RhasspyReader(SkillDraft draft, RhasspySlots slots)
{
    private readonly Dictionary<string, IniSection> _sections = [];
    private readonly HashSet<string> _written = [];

    public void Read(IEnumerable<IniSection> sections)
    {
        foreach (var section in sections)
            _sections.TryAdd(section.Name, section);
        foreach (var section in _sections.Values)
        {
            var intent = draft.Intent(section.Name, section.Place);
            foreach (var (text, place) in section.Sentences)
                draft.Try(place, () => intent.Sentences.Add(place.Text(Write(text, place, section, []))));
        }
    }

    private string Write(string text, Place place, IniSection section, IReadOnlyList<string> inside) =>
        PhraseWriter.Write(RhasspyTemplate.Parse(text, place, new Names(this, section, inside)));

    /// <summary>A rule of this section, or of another one: <c>Other.rule</c>; the name of a section is all its sentences.</summary>
    private Phrase.Rule Rule(string name, Place at, IniSection section, IReadOnlyList<string> inside)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (owner, local) = section.Rules.ContainsKey(name) || dot < 0 ? (section, name) : (_sections.GetValueOrDefault(name[..dot]), name[(dot + 1)..]);
        var text = owner is not null && owner.Rules.TryGetValue(local, out var rule) ? [rule]
            : _sections.TryGetValue(name, out owner) ? owner.Sentences
            : throw at.Fault($"there is no rule <{name}>");
        var full = SkillDraft.NameOf(IsUnique(local) ? local : $"{owner.Name}_{local}");
        if (inside.Contains(full))
            throw at.Fault($"the rule <{name}> leads back to itself");
        if (_written.Add(full))
        {
            var ways = text.Select(way => Write(way.Text, way.Place, owner, [.. inside, full])).ToList();
            draft.AddRule(full, text[0].Place.Text(ways.Count == 1 ? ways[0] : $"({string.Join('|', ways)})"));
        }
        return new(full);
    }

    private bool IsUnique(string rule) => _sections.Values.Count(section => section.Rules.ContainsKey(rule)) <= 1;

    private sealed class Names(RhasspyReader reader, IniSection section, IReadOnlyList<string> inside) : IRhasspyNames
    {
        public Phrase Rule(string name, Place at) => reader.Rule(name, at, section, inside);

        public RhasspyPiece Slot(string name, IReadOnlyList<string> arguments, Place at) => reader.Slots.Slot(name, arguments, at);

        public void Note(Place at, string text) => reader.Slots.Note(at, text);
    }

    private RhasspySlots Slots => slots;
}
