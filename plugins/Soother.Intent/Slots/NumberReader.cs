namespace Soother.Intent;

/// <summary>A number within bounds, where they are given.</summary>
internal sealed class NumberReader : ISlotReader
{
    private const int MostPhrases = 120, DefaultTo = 100;

    private readonly int? _from, _to;

    public NumberReader(int? from, int? to)
    {
        if (from > to)
            throw new ArgumentException($"from {from} is greater than to {to}");
        (_from, _to) = (from, to);
        Key = $"number:{from}:{to}";
        Phrases = SayRange(from ?? Math.Min(0, to ?? 0), to ?? Math.Max(DefaultTo, from ?? 0));
    }

    public string Key { get; }

    public IReadOnlyList<string> Phrases { get; }

    public IEnumerable<Reading> Read(Utterance said, int at) =>
        Numbers.Read(said, at).Where(r => !(r.Value < _from) && !(r.Value > _to)).Select(r => new Reading(r.End, SlotValues.Number("Number", r.Value)));

    /// <summary>The numbers of a range in words; of a long range, evenly chosen ones and those that hold a word which no other has.</summary>
    public static IReadOnlyList<string> SayRange(int from, int to)
    {
        var count = (long)to - from + 1;
        if (count <= MostPhrases)
            return [.. Enumerable.Range(from, (int)count).Select(n => Say(n))];
        long[] landmarks = [.. Enumerable.Range(0, 20), 30, 40, 50, 60, 70, 80, 90, 100, 200, 1_000, 2_000, 1_000_000, 2_000_000];
        var even = Enumerable.Range(0, MostPhrases).Select(i => from + (i * (count - 1) / (MostPhrases - 1)));
        var signed = landmarks.Concat(landmarks.Select(n => -n)).Where(n => n >= from && n <= to);
        return [.. signed.Concat(even).Distinct().Order().Select(Say)];
    }

    private static string Say(long number) => string.Join(' ', NumberWords.Say(number));

    private static string Say(int number) => Say((long)number);
}
