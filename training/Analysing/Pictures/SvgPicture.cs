using System.Globalization;
using System.Xml.Linq;
using OxyPlot;

namespace Soother.Training.Analysing.Pictures;

/// <summary>A picture as SVG.</summary>
internal static class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>For a page: its colours are the page's, its width what there is room for, and each dot says what it is.</summary>
    public static string ForPage(Picture picture)
    {
        var svg = Draw(picture);
        foreach (var (dot, title) in svg.Descendants(Svg + "ellipse").Zip(picture.Dots))
            dot.Add(new XElement(Svg + "title", title));
        foreach (var text in svg.Descendants(Svg + "text"))
            text.SetAttributeValue("font-family", null);
        svg.SetAttributeValue("role", "img");
        svg.SetAttributeValue("aria-label", picture.Title);
        foreach (var ink in Ink.All)
            Colour(svg, ink, $"var({ink.Variable})");
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>On white paper.</summary>
    public static string ForPaper(Picture picture)
    {
        var svg = Draw(picture);
        svg.AddFirst(new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#ffffff")));
        foreach (var ink in Ink.All)
            Colour(svg, ink, ink.Paper);
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    // As style, because variables are not known everywhere in attributes.
    private static void Colour(XElement svg, Ink ink, string colour)
    {
        foreach (var attribute in svg.Descendants().Attributes().Where(a => a.Value == ink.Written).ToList())
        {
            var element = attribute.Parent!;
            element.SetAttributeValue("style", $"{element.Attribute("style")?.Value}{attribute.Name.LocalName}:{colour};");
            attribute.Remove();
        }
        foreach (var style in svg.Descendants().Attributes("style"))
            style.Value = style.Value.Replace(ink.Written, colour, StringComparison.Ordinal);
    }

    private static XElement Draw(Picture picture)
    {
        var text = new SvgExporter { Width = picture.Width, Height = picture.Height, IsDocument = false, UseVerticalTextAlignmentWorkaround = true }.ExportToString(picture.Model);
        var svg = XDocument.Parse(text).Root!;
        svg.SetAttributeValue("width", null);
        svg.SetAttributeValue("height", null);
        svg.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {picture.Width} {picture.Height}"));
        // All pictures stand in one page: what they refer to must be their own.
        foreach (var attribute in svg.Descendants().Attributes().Where(a => a.Value.Contains("clipPath", StringComparison.Ordinal)))
            attribute.Value = attribute.Value.Replace("clipPath", $"{picture.Name}-clip", StringComparison.Ordinal);
        return svg;
    }
}
