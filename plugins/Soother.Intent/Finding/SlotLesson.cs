namespace Soother.Intent;

/// <summary>What is to be learned about the slots of one intent.</summary>
/// <param name="Intent">Its name.</param>
/// <param name="Readers">Its slots: who reads each. One that only an example names is free text.</param>
/// <param name="Examples">Texts with their slots marked: examples, and samples of the templates. Those without marks teach what fills none.</param>
internal sealed record SlotLesson(string Intent, IReadOnlyDictionary<string, ISlotReader> Readers, IReadOnlyList<MarkedText> Examples);
