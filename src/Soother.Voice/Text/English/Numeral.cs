using System.Text;

namespace Soother.Voice.Text.English;

/// <summary>A number as it is written: 1,234.50.</summary>
/// <param name="Whole">The digits before the point, without commas; empty in .50.</param>
/// <param name="Fraction">The digits after the point, or null.</param>
/// <param name="Length">How many pieces of the text it takes.</param>
internal sealed record Numeral(string Whole, string? Fraction, int Length)
{
    private const int MostGroups = 12;

    public bool IsOne => Whole == "1" && Fraction is null;

    /// <summary>As words: one thousand two hundred thirty-four point five zero.</summary>
    public string Words => Fraction is null ? NumberWords.Cardinal(Whole) : $"{(Whole.Length == 0 ? "" : NumberWords.Cardinal(Whole) + " ")}point {NumberWords.Digits(Fraction)}";

    /// <summary>The number that begins at a place, or null.</summary>
    public static Numeral? At(TokenList tokens, int at)
    {
        if (tokens[at].Is(".") && tokens[at + 1].IsDigits && !tokens[at - 1].IsWord && !tokens[at - 1].IsDigits)
            return new("", tokens[at + 1].Text, 2);
        if (!tokens[at].IsDigits)
            return null;
        var whole = new StringBuilder(tokens[at].Text);
        var length = 1;
        if (whole.Length <= 3 && whole[0] != '0')
        {
            while (length < MostGroups * 2 && tokens[at + length].Is(",") && tokens[at + length + 1] is { IsDigits: true, Text.Length: 3 })
            {
                whole.Append(tokens[at + length + 1].Text);
                length += 2;
            }
        }
        if (tokens[at + length].Is(".") && tokens[at + length + 1].IsDigits && !(tokens[at + length + 2].Is(".") && tokens[at + length + 3].IsDigits))
            return new(whole.ToString(), tokens[at + length + 1].Text, length + 2);
        return new(whole.ToString(), null, length);
    }
}
