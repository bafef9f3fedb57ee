namespace Soother.Skills;

/// <summary>Rhasspy's converters: what they do to a text that is known is done when the file is read.</summary>
internal static class RhasspyConverter
{
    private static readonly string[] Truths = ["true", "yes", "on", "1"];

    /// <param name="name">The converter.</param>
    /// <param name="piece">What it converts.</param>
    /// <param name="note">Told what cannot be done.</param>
    public static RhasspyPiece Apply(string name, RhasspyPiece piece, Action<string> note)
    {
        switch (name)
        {
            case "int" or "float":
                return piece; // a slot's value that is a number is one, however it is written
            case "upper":
                return piece.Change(text => text.ToUpperInvariant());
            case "lower":
                return piece.Change(text => text.ToLowerInvariant());
            case "bool":
                return piece.Change(text => Truths.Contains(text.ToLowerInvariant()) ? "true" : "false");
            default:
                note($"the converter !{name} is a program of Rhasspy, and is left out: the value stays what was said");
                return piece;
        }
    }
}
