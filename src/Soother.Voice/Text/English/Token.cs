namespace Soother.Voice.Text.English;

/// <summary>What a piece of text consists of.</summary>
internal enum TokenKind
{
    /// <summary>No piece: before the first or after the last.</summary>
    None,

    /// <summary>Letters, with apostrophes between them.</summary>
    Word,

    /// <summary>Digits 0 to 9.</summary>
    Digits,

    /// <summary>White space.</summary>
    Space,

    /// <summary>Any other character.</summary>
    Sign,
}

/// <summary>A piece of text.</summary>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public static readonly Token None = new(TokenKind.None, "");

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsDigits => Kind == TokenKind.Digits;

    public bool IsSpace => Kind == TokenKind.Space;

    /// <summary>Whether it is a word that begins with a capital.</summary>
    public bool IsCapitalised => IsWord && char.IsUpper(Text[0]);

    /// <summary>Whether it is a word of capitals alone.</summary>
    public bool IsCapitals => IsWord && Text.All(char.IsUpper);

    public bool Is(string text) => Text == text;

    public bool IsAnyOf(params ReadOnlySpan<string> texts) => texts.Contains(Text);

    /// <summary>The number that digits mean, or −1 where it is no number up to 9999.</summary>
    public int Number => IsDigits && Text.Length <= 4 ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : -1;
}
