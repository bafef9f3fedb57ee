namespace Soother.Intent;

/// <summary>A number within bounds, where they are given; with a step, only those that are so far apart.</summary>
internal sealed class NumberReader : ISlotReader
{
    private const int MostPhrases = 120, DefaultTo = 100;

    private readonly int? _from, _to, _step;

    public NumberReader(int? from, int? to, int? step = null, Language? language = null)
    {
        if (from > to)
            throw new ArgumentException($"from {from} is greater than to {to}");
        if (step <= 0)
            throw new ArgumentException($"step {step} is not greater than 0");
        (_from, _to, _step) = (from, to, step);
        language ??= Language.Default;
        Key = $"number:{language.Tag}:{from}:{to}:{step}";
        Phrases = SayRange(from ?? Math.Min(0, to ?? 0), to ?? Math.Max(DefaultTo, from ?? 0), step ?? 1, language);
    }

    public string Key { get; }

    public IReadOnlyList<string> Phrases { get; }

    public IEnumerable<Reading> Read(Utterance said, int at) =>
        said.Language.Numbers.Read(said, at).Where(r => IsAllowed(r.Value)).Select(r => new Reading(r.End, SlotValues.Number("Number", r.Value)));

    /// <summary>The numbers of a range in words; of a long range, evenly chosen ones and those that hold a word which no other has.</summary>
    public static IReadOnlyList<string> SayRange(int from, int to, int step = 1, Language? language = null)
    {
        var numbers = (language ?? Language.Default).Numbers;
        var count = (((long)to - from) / step) + 1;
        if (count <= MostPhrases)
            return [.. Enumerable.Range(0, (int)count).Select(i => Say(from + ((long)i * step)))];
        long[] landmarks = [.. Enumerable.Range(0, 20), 30, 40, 50, 60, 70, 80, 90, 100, 200, 1_000, 2_000, 1_000_000, 2_000_000];
        var even = Enumerable.Range(0, MostPhrases).Select(i => from + (i * (count - 1) / (MostPhrases - 1) * step));
        var signed = landmarks.Concat(landmarks.Select(n => -n)).Where(n => n >= from && n <= to && (n - from) % step == 0);
        return [.. signed.Concat(even).Distinct().Order().Select(Say)];

        string Say(long number) => string.Join(' ', numbers.Say(number));
    }

    private bool IsAllowed(decimal value) => !(value < _from) && !(value > _to) && (_step is not { } step || (value - (_from ?? 0)) % step == 0);
}
