namespace Soother.Intent;

/// <summary>Everything in an utterance that some slot of an intent can read, wherever it stands.</summary>
internal static class Candidates
{
    private const int MostWords = 200;   // more than anybody says in one breath

    public static IReadOnlyList<Candidate> In(Utterance said, IReadOnlyDictionary<string, ISlotReader> readers)
    {
        var all = new List<Candidate>();
        foreach (var (slot, reader) in readers.Where(r => !r.Value.TakesAnything))
        {
            // Many intents have slots that are read in the same way.
            if (!said.Candidates.TryGetValue(reader.Key, out var found))
                found = said.Candidates[reader.Key] = [.. Enumerable.Range(0, Math.Min(said.Count, MostWords)).Where(said.IsBoundary).SelectMany(at => Read(said, at, reader))];
            foreach (var candidate in found)
                all.Add(candidate with { Slot = slot });
        }
        return all;
    }

    private static IEnumerable<Candidate> Read(Utterance said, int at, ISlotReader reader)
    {
        var exact = reader.Read(said, at).Where(r => said.IsBoundary(r.End)).Select(r => new Candidate("", at, r.End, r.Value, false)).ToArray();
        return exact.Length > 0 ? exact : reader.ReadNear(said, at).Where(r => said.IsBoundary(r.End)).Select(r => new Candidate("", at, r.End, r.Value, true));
    }
}
