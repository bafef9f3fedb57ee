namespace Soother.Intent;

/// <summary>A sentence that was learned: whose, for which intent, as it was written, as a tree, and who reads its slots.</summary>
internal sealed record Sentence(string Owner, string Intent, string Template, TemplateNode Tree, IReadOnlyDictionary<string, ISlotReader> Readers);
