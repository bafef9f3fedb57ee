using OxyPlot;

namespace Soother.Training.Analysing.Pictures;

/// <summary>
/// The colours of the pictures by what they mean. They are drawn with signal colours that nothing else has; in the page each becomes a variable of the style sheet, so
/// that pictures follow light and dark, and in a PNG the colour for white paper.
/// </summary>
internal sealed record Ink(OxyColor Signal, string Variable, string Paper)
{
    public static readonly Ink Text = New(1, "--ink", "#33393d");
    public static readonly Ink Soft = New(2, "--soft", "#7a838a");
    public static readonly Ink Grid = New(3, "--grid", "#e7e5df");
    public static readonly Ink Dot = New(4, "--dot", "#3d7ea6");
    public static readonly Ink Line = New(5, "--line", "#1d4b66");
    public static readonly Ink Second = New(6, "--second", "#b98a2f");
    public static readonly Ink Warn = New(7, "--warn", "#c2452d");

    public static IReadOnlyList<Ink> All { get; } = [Text, Soft, Grid, Dot, Line, Second, Warn];

    /// <summary>The colour as OxyPlot writes it.</summary>
    public string Written => $"rgb({Signal.R},{Signal.G},{Signal.B})";

    /// <summary>The same, more or less see-through.</summary>
    public OxyColor With(double opacity) => OxyColor.FromAColor((byte)(opacity * 255), Signal);

    public static implicit operator OxyColor(Ink ink) => ink.Signal;

    private static Ink New(byte number, string variable, string paper) => new(OxyColor.FromRgb(1, 254, number), variable, paper);
}
