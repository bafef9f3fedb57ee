namespace Soother.Intent;

/// <summary>A share: "fifty percent", "50 %", or the number alone.</summary>
internal sealed class PercentageReader : ISlotReader
{
    private readonly NumberReader _number;

    public PercentageReader(int from, int to, int? step = null, Language? language = null)
    {
        language ??= Language.Default;
        _number = new(from, to, step, language);
        Key = "percentage:" + _number.Key;
        Phrases = [.. _number.Phrases.SelectMany(p => new[] { p, $"{p} {language.Tables.Numbers.Percent[0]}" })];
    }

    public string Key { get; }

    public IReadOnlyList<string> Phrases { get; }

    public IEnumerable<Reading> Read(Utterance said, int at)
    {
        foreach (var number in _number.Read(said, at))
        {
            var value = number.Value with { Kind = "Percentage" };
            yield return new(number.End, value);
            foreach (var end in said.Language.Numbers.Percent(said, number.End))
                yield return new(end, value);
        }
    }
}
