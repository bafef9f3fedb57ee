namespace Soother.Training.Corpora.Sheets;

/// <summary>A table of text.</summary>
/// <param name="Rows">Its rows in order, without blank ones; the header too, where there is one.</param>
/// <param name="Faults">Rows that cannot be read.</param>
internal sealed record Sheet(IReadOnlyList<SheetRow> Rows, IReadOnlyList<Fault> Faults);

/// <summary>A row; its cells have no spaces around them.</summary>
internal sealed record SheetRow(Place Place, IReadOnlyList<string> Cells)
{
    /// <summary>A cell; empty where there is none.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
