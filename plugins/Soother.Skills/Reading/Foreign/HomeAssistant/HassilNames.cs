namespace Soother.Skills;

/// <summary>What the names in a sentence stand for, in one block of sentences.</summary>
internal class HassilNames
{
    /// <summary>Where no names are allowed: in the words of a list.</summary>
    public static HassilNames None { get; } = new();

    public virtual Phrase.Slot Slot(string list, string slot, Place at) => throw at.Fault($"the words of a value have no lists in them, but here is {{{list}}}");

    public virtual Phrase Rule(string name, Place at) => throw at.Fault($"the words of a value have no rules in them, but here is <{name}>");
}
