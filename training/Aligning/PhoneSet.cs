using Soother.Voice.Text;

namespace Soother.Training.Aligning;

/// <summary>The sounds that are told apart: silence, and each phoneme whatever its stress, of three states each: how it begins, is, and ends.</summary>
internal sealed class PhoneSet
{
    /// <summary>The number of silence.</summary>
    public const int Silence = 0;

    public const int StatesEach = 3;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public PhoneSet(IEnumerable<string> phones)
    {
        Names = ["", .. phones];
        for (var number = 1; number < Names.Count; number++)
            _numbers.Add(Names[number], number);
    }

    /// <summary>By number; the first is silence.</summary>
    public IReadOnlyList<string> Names { get; }

    public int States => Names.Count * StatesEach;

    /// <summary>All phones in some texts.</summary>
    public static PhoneSet Of(IEnumerable<IReadOnlyList<string>> texts) =>
        new(texts.SelectMany(t => t).Where(Pronunciation.IsPhoneme).Select(Bare).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The number of a symbol's phone; 0 for what is no sound or was never heard.</summary>
    public int this[string symbol] => _numbers.GetValueOrDefault(Bare(symbol));

    private static string Bare(string symbol) => symbol.TrimStart('ˈ', 'ˌ');
}
