using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Something that can be said in a slot: where it ends (the word after it), and what it means.</summary>
internal readonly record struct Reading(int End, SlotValue Value);

/// <summary>Reads one kind of slot.</summary>
internal interface ISlotReader
{
    /// <summary>Two readers with the same key read the same: they share their place in the automaton.</summary>
    string Key { get; }

    /// <summary>Whether it takes any words at all, so that it says nothing about what was meant.</summary>
    bool TakesAnything => false;

    /// <summary>Everything that can be read from a word on: several where what is said may go on ("an hour" and "an hour and a half").</summary>
    IEnumerable<Reading> Read(Utterance said, int at);

    /// <summary>What can be read from a word on if one word was misspelt or misheard; looked for where nothing can be read exactly.</summary>
    IEnumerable<Reading> ReadNear(Utterance said, int at) => [];

    /// <summary>What may be said, for the recogniser: all of it, or examples that hold every word. Empty where anything may be said.</summary>
    IReadOnlyList<string> Phrases { get; }
}
