namespace Soother.Intent;

/// <summary>A piece of a text that fills a slot.</summary>
/// <param name="Start">In characters.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Slot">Its name.</param>
internal readonly record struct Mark(int Start, int End, string Slot);
