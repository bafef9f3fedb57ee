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
            for (var at = 0; at < Math.Min(said.Count, MostWords); at++)
            {
                if (said.IsBoundary(at))
                    all.AddRange(Read(said, at, slot, reader));
            }
        }
        return all;
    }

    private static IEnumerable<Candidate> Read(Utterance said, int at, string slot, ISlotReader reader)
    {
        var exact = reader.Read(said, at).Where(r => said.IsBoundary(r.End)).Select(r => new Candidate(slot, at, r.End, r.Value, false)).ToArray();
        return exact.Length > 0 ? exact : reader.ReadNear(said, at).Where(r => said.IsBoundary(r.End)).Select(r => new Candidate(slot, at, r.End, r.Value, true));
    }
}
