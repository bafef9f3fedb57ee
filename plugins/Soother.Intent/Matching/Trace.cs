namespace Soother.Intent;

/// <summary>What is wrong with a word.</summary>
internal enum Fault
{
    None,

    /// <summary>A small word lacks, is too many, or stands for another.</summary>
    Small,

    /// <summary>A word was heard as one that sounds like it.</summary>
    Misheard,
}

/// <summary>One step: over a word or a slot of the sentence, from one word of the utterance to another. A word that is too many has no symbol.</summary>
internal readonly record struct Step(int? Symbol, int From, int To, Reading? Reading = null);

/// <summary>How a state was reached: the last step, and what came before.</summary>
/// <param name="State">Where in the automaton.</param>
/// <param name="Cost">Words that were taken by slots, those that take anything counting most: the literal sentence wins.</param>
/// <param name="Sure">Words that say what was meant: matched exactly, and not by free text.</param>
/// <param name="Fault">What was forgiven on the way.</param>
/// <param name="Step">The last step.</param>
/// <param name="Before">How its beginning was reached.</param>
internal sealed record Trace(State State, int Cost, int Sure, Fault Fault, Step Step, Trace? Before)
{
    private const int SlotCost = 1, AnythingCost = 100;

    /// <summary>Words that were taken as free text.</summary>
    public int FreeWords => Cost / AnythingCost;

    public bool IsBetterThan(Trace other) => Fault != other.Fault ? Fault < other.Fault : Cost < other.Cost;

    public Trace OverWord(State state, int symbol, int at) => new(state, Cost, Sure + 1, Fault, new(symbol, at, at + 1), this);

    public Trace OverSlot(State state, int symbol, int at, Reading reading, bool anything)
    {
        var words = reading.End - at;
        return new(state, Cost + (words * (anything ? AnythingCost : SlotCost)), Sure + (anything ? 0 : words), Fault, new(symbol, at, reading.End, reading), this);
    }

    public Trace Forgiving(Fault fault, State state, int? symbol, int from, int to) => new(state, Cost, Sure, fault, new(symbol, from, to), this);

    /// <summary>All steps, the first one first.</summary>
    public IReadOnlyList<Step> Steps()
    {
        var steps = new List<Step>();
        for (var at = this; at.Before is not null; at = at.Before)
            steps.Add(at.Step);
        steps.Reverse();
        return steps;
    }
}
