using OxyPlot;

namespace Soother.Training.Analysing.Pictures;

/// <summary>A picture of the report.</summary>
/// <param name="Name">Of its file, without extension.</param>
/// <param name="Title">What is seen.</param>
/// <param name="Caption">How to read it, and how it should look.</param>
/// <param name="Model">What OxyPlot draws.</param>
internal sealed record Picture(string Name, string Title, string Caption, PlotModel Model)
{
    /// <summary>What each dot is, in the order in which they are drawn; shown where the mouse rests on it.</summary>
    public IReadOnlyList<string> Dots { get; init; } = [];

    public double Width { get; init; } = 760;

    public double Height { get; init; } = 340;

    /// <summary>Two beside one another, where there is room.</summary>
    public bool Half { get; init; }
}
