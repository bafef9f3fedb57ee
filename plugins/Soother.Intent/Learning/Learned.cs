using Soother.Contracts;

namespace Soother.Intent;

/// <summary>How far learning has come, what can be said now, and who understands it.</summary>
internal sealed record Learned(IntentEngine Engine, PhraseBook Phrases, NluTraining Training);
