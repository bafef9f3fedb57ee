using Soother.Contracts;

namespace Soother.SkillKit.Talking;

/// <summary>A slot without which an intent cannot be acted on.</summary>
/// <param name="Name">The slot.</param>
/// <param name="Ask">What is said to ask for it; empty is the kit's own question.</param>
/// <param name="Type">What its value is read as.</param>
internal sealed record NeededSlot(string Name, string Ask, Type Type);

/// <summary>What means an intent, what it needs, and what is done then.</summary>
internal sealed record IntentHandler(IntentOffer Offer, IReadOnlyList<NeededSlot> Needed, Func<Turn, CancellationToken, Task<Reply>> Act);
