using Soother.Contracts;

namespace Soother.Intent;

/// <summary>What an utterance means.</summary>
internal sealed record Understood(string Intent, double Confidence, IReadOnlyList<Slot> Slots, Sentence Sentence);
