using System.Globalization;
using System.Net;

namespace Soother.Training.Analysing.Page;

/// <summary>Writes HTML: what is put into <c>{…}</c> is escaped, whatever a corpus may have in its texts and names.</summary>
internal static class Html
{
    /// <summary>Markup with values in it.</summary>
    public static string Of(FormattableString markup) =>
        string.Format(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Escape)]);

    /// <summary>Something that is markup already.</summary>
    public static Markup Raw(string markup) => new(markup);

    // Numbers keep their format; all other values become text.
    private static object? Escape(object? value) => value switch
    {
        Markup markup => markup.Text,
        double or int or long => value,
        _ => WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    internal sealed record Markup(string Text);
}
