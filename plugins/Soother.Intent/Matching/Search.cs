namespace Soother.Intent;

/// <summary>Follows an utterance through the automaton, word by word: first exactly, then with one fault forgiven.</summary>
internal sealed class Search(SentenceAutomaton automaton, SimilarWords similar, Utterance said)
{
    private readonly Dictionary<State, Trace>[] _exact = Layers(said);
    private readonly Dictionary<State, Trace>[] _forgiven = Layers(said);
    private readonly Dictionary<(int Symbol, int At), Reading[]> _readings = [];

    /// <summary>How many ways on were looked up: the work done, whatever the machine.</summary>
    public int Lookups { get; private set; }

    /// <summary>The complete sentences that say exactly this.</summary>
    public IEnumerable<Trace> Exact()
    {
        Reach(_exact, 0, new(automaton.Start, 0, 0, Fault.None, default, null));
        for (var at = 0; at < said.Count; at++)
            Advance(_exact, at);
        return Complete(_exact);
    }

    /// <summary>The complete sentences that are one fault away; <see cref="Exact"/> comes first.</summary>
    public IEnumerable<Trace> Forgiven()
    {
        for (var at = 0; at <= said.Count; at++)
        {
            foreach (var trace in _exact[at].Values)
                Forgive(trace, at);
            if (at < said.Count)
                Advance(_forgiven, at);
        }
        return Complete(_forgiven).Where(IsNearEnough);
    }

    private static Dictionary<State, Trace>[] Layers(Utterance said) => [.. Enumerable.Range(0, said.Count + 1).Select(_ => new Dictionary<State, Trace>())];

    // With too little that is sure, what was said is another thing, not the same thing misheard.
    private bool IsNearEnough(Trace trace) =>
        trace.Sure >= (trace.Fault == Fault.Misheard ? 2 : 1) && trace.Steps().Any(s => s.Symbol is not null && IsContent(s));

    private bool IsContent(Step step) => step.Reading is null ? !SmallWords.IsSmall(said.WordAt(step.From)) : !automaton.Graph.ReaderOf(step.Symbol!.Value).TakesAnything;

    private static void Reach(Dictionary<State, Trace>[] layers, int at, Trace trace)
    {
        if (!layers[at].TryGetValue(trace.State, out var known) || (trace.Fault, trace.Cost).CompareTo((known.Fault, known.Cost)) < 0)
            layers[at][trace.State] = trace;
    }

    private void Advance(Dictionary<State, Trace>[] layers, int at)
    {
        var known = automaton.Words.TryGetValue(said.WordAt(at), out var symbol);
        foreach (var trace in layers[at].Values)
        {
            Lookups++;
            if (known && automaton.After(trace.State, symbol) is { } after)
                Reach(layers, at + 1, trace.OverWord(after, symbol, at));
            foreach (var (slot, afterSlot) in automaton.SlotsOf(trace.State))
            {
                Lookups++;
                foreach (var reading in Readings(slot, at))
                    Reach(layers, reading.End, trace.OverSlot(afterSlot, slot, at, reading, automaton.Graph.ReaderOf(slot).TakesAnything));
            }
        }
    }

    private Reading[] Readings(int slot, int at) =>
        _readings.TryGetValue((slot, at), out var readings) ? readings : _readings[(slot, at)] = [.. automaton.Graph.ReaderOf(slot).Read(said, at)];

    private void Forgive(Trace trace, int at)
    {
        foreach (var word in SmallWords.All)
            ForgiveWord(trace, at, at, word, Fault.Small);   // it lacks
        if (at == said.Count)
            return;
        var heard = said.WordAt(at);
        if (SmallWords.IsSmall(heard))
            Reach(_forgiven, at + 1, trace.Forgiving(Fault.Small, trace.State, null, at, at + 1));
        if (SmallWords.IsSmall(heard) || IsUnknownInside(heard, at))
        {
            foreach (var word in SmallWords.All)
                ForgiveWord(trace, at, at + 1, word, Fault.Small);
        }
        foreach (var word in similar.To(heard))
            ForgiveWord(trace, at, at + 1, word, SmallWords.IsSmall(heard) && SmallWords.IsSmall(word) ? Fault.Small : Fault.Misheard);
    }

    // What the recogniser writes for a noise that is no word. At either end it may be a part of the sentence that changes everything.
    private bool IsUnknownInside(string heard, int at) => heard == "unk" && at > 0 && at < said.Count - 1;

    private void ForgiveWord(Trace trace, int from, int to, string word, Fault fault)
    {
        Lookups++;
        if (automaton.Words.TryGetValue(word, out var symbol) && automaton.After(trace.State, symbol) is { } after)
            Reach(_forgiven, to, trace.Forgiving(fault, after, symbol, from, to));
    }

    private static IEnumerable<Trace> Complete(Dictionary<State, Trace>[] layers) => layers[^1].Values.Where(t => t.State.Sentences.Length > 0);
}
