using Soother.Contracts;

namespace Soother.Intent;

/// <summary>
/// Finds the slots of an intent in a sentence that no template describes: what the readers of typed slots can read, wherever it stands, and free text where
/// a tagger that learned from examples sees it. Safe to use from several threads.
/// </summary>
internal sealed class SlotFinder
{
    private readonly Dictionary<string, FinderOfIntent> _byIntent;

    private SlotFinder(Dictionary<string, FinderOfIntent> byIntent) => _byIntent = byIntent;

    public static SlotFinder Learn(IEnumerable<SlotLesson> lessons) => new(lessons.AsParallel()
        .Select(l => KeyValuePair.Create(l.Intent, FinderOfIntent.Learn(l))).ToDictionary());

    /// <summary>The slots of an intent that are in a text, in their order; none for an intent that was not learned.</summary>
    public IReadOnlyList<Slot> Find(Utterance said, string intent) => _byIntent.TryGetValue(intent, out var finder) ? finder.Find(said) : [];

    /// <summary>Writes what was learned from examples; readers are not written.</summary>
    public void Save(Stream into)
    {
        using var writer = new BinaryWriter(into, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(_byIntent.Count);
        foreach (var (intent, finder) in _byIntent)
        {
            writer.Write(intent);
            writer.Write(finder.Tagger is not null);
            finder.Tagger?.Save(writer);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote; the lessons give the readers, their examples are not looked at.</summary>
    /// <exception cref="InvalidDataException">It was written for other lessons, or is damaged.</exception>
    public static SlotFinder Load(Stream from, IEnumerable<SlotLesson> lessons)
    {
        using var reader = new BinaryReader(from, System.Text.Encoding.UTF8, leaveOpen: true);
        var byName = lessons.ToDictionary(l => l.Intent);
        var found = new Dictionary<string, FinderOfIntent>();
        try
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var intent = reader.ReadString();
                var tagger = reader.ReadBoolean() ? Tagger.Load(reader) : null;
                if (byName.TryGetValue(intent, out var lesson))
                    found[intent] = new(lesson.Readers, tagger);
            }
        }
        catch (Exception fault) when (fault is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"what was learned about slots cannot be read: {fault.Message}", fault);
        }
        return byName.Keys.All(found.ContainsKey) ? new(found) : throw new InvalidDataException("what was learned about slots is about other intents");
    }
}
