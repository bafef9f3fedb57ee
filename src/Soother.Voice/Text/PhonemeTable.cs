namespace Soother.Voice.Text;

/// <summary>The symbols that a voice knows, by number. The first three are padding, begin and end; the table is kept with the voice as the list <see cref="Symbols"/>.</summary>
public sealed class PhonemeTable
{
    /// <summary>The number of what fills a row up.</summary>
    public const int Pad = 0;

    /// <summary>The number before the first symbol of a text.</summary>
    public const int Begin = 1;

    /// <summary>The number after the last symbol of a text.</summary>
    public const int End = 2;

    private static readonly string[] Frame = ["<pad>", "<begin>", "<end>"];

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <param name="symbols">All symbols in the order of their numbers, as <see cref="Symbols"/> had them.</param>
    /// <exception cref="FormatException">The list does not begin as every table does, or has a symbol twice or an empty one.</exception>
    public PhonemeTable(IReadOnlyList<string> symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        if (!symbols.Take(Frame.Length).SequenceEqual(Frame))
            throw new FormatException($"a table of phonemes begins with {string.Join(", ", Frame)}, but this one with {string.Join(", ", symbols.Take(Frame.Length))}");
        Symbols = [.. symbols];
        for (var number = 0; number < Symbols.Count; number++)
        {
            if (string.IsNullOrEmpty(Symbols[number]) || !_numbers.TryAdd(Symbols[number], number))
                throw new FormatException($"entry {number} of the table of phonemes, '{Symbols[number]}', is {(string.IsNullOrEmpty(Symbols[number]) ? "empty" : "there twice")}");
        }
    }

    /// <summary>Every symbol that <see cref="Phonemiser"/> gives for an English voice, whatever the text.</summary>
    public static PhonemeTable English { get; } = Of(EnglishPhonemes.All);

    /// <summary>All symbols by number.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>How many numbers there are.</summary>
    public int Count => Symbols.Count;

    /// <summary>The table of these symbols: padding, begin, end, the space, the marks, then the phonemes in the order of their code points.
    /// The same symbols give the same table.</summary>
    public static PhonemeTable Of(IEnumerable<string> symbols)
    {
        string[] always = [.. Frame, Pronunciation.Space, .. Pronunciation.Marks];
        return new([.. always, .. symbols.Except(always).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The number of a symbol.</summary>
    /// <exception cref="FormatException">The voice does not know it; the message names it.</exception>
    public int this[string symbol] => _numbers.TryGetValue(symbol, out var number)
        ? number
        : throw new FormatException($"the voice has no phoneme '{symbol}' (it has {string.Join(' ', Symbols.Skip(Frame.Length + 1))})");

    /// <summary>Whether the table has a symbol.</summary>
    public bool Has(string symbol) => _numbers.ContainsKey(symbol);

    /// <summary>The numbers of a text's symbols, between <see cref="Begin"/> and <see cref="End"/>.</summary>
    /// <exception cref="FormatException">The voice does not know one of them; the message names it.</exception>
    public int[] Encode(IReadOnlyList<string> symbols) => [Begin, .. symbols.Select(symbol => this[symbol]), End];
}
