namespace Soother.Intent;

/// <summary>Follows an utterance through the automaton, word by word: first exactly, then with one fault forgiven.</summary>
internal sealed class Search(SentenceAutomaton automaton, VocabularyOfLanguage vocabulary, Utterance said)
{
    private readonly Layer[] _exact = Layers(said);
    private readonly Layer[] _forgiven = Layers(said);
    private readonly int[] _symbols = [.. said.Tokens.Select(t => vocabulary.SymbolOf(t.Word))];
    private readonly Dictionary<(int Symbol, int At), Reading[]> _readings = [];

    public Utterance Said => said;

    /// <summary>How many ways on were looked up: the work done, whatever the machine.</summary>
    public int Lookups { get; private set; }

    /// <summary>The complete sentences that say exactly this.</summary>
    public IEnumerable<Trace> Exact()
    {
        if (_exact[0].Count > 0)
            return _exact[^1].Complete;
        _exact[0].Reach(new(automaton.Start, 0, 0, Fault.None, default, null));
        for (var at = 0; at < said.Count; at++)
            Advance(_exact, at);
        return _exact[^1].Complete;
    }

    /// <summary>The complete sentences that are one fault away.</summary>
    public IEnumerable<Trace> Forgiven()
    {
        _ = Exact();
        for (var at = 0; at <= said.Count; at++)
        {
            for (var i = 0; i < _exact[at].Count; i++)
                Forgive(_exact[at][i], at);
            if (at < said.Count)
                Advance(_forgiven, at);
        }
        return _forgiven[^1].Complete.Where(IsNearEnough);
    }

    private static Layer[] Layers(Utterance said)
    {
        var layers = new Layer[said.Count + 1];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = new();
        return layers;
    }

    // With too little that is sure, what was said is another thing, not the same thing misheard.
    private bool IsNearEnough(Trace trace) =>
        trace.Sure >= (trace.Fault == Fault.Misheard ? 2 : 1) && trace.Steps().Any(s => s.Symbol is not null && IsContent(s));

    private bool IsContent(Step step) => step.Reading is null ? !said.Language.IsSmall(said.WordAt(step.From)) : !automaton.Graph.ReaderOf(step.Symbol!.Value).TakesAnything;

    private void Advance(Layer[] layers, int at)
    {
        for (var i = 0; i < layers[at].Count; i++)
        {
            var trace = layers[at][i];
            var state = automaton.Open(trace.State);
            Lookups++;
            if (_symbols[at] >= 0 && SentenceAutomaton.After(state, _symbols[at]) is { } after)
                layers[at + 1].Reach(trace.OverWord(after, _symbols[at], at));
            foreach (var (slot, afterSlot) in state.Slots)
            {
                Lookups++;
                foreach (var reading in Readings(slot, at))
                    layers[reading.End].Reach(trace.OverSlot(afterSlot, slot, at, reading, automaton.Graph.ReaderOf(slot).TakesAnything));
            }
        }
    }

    private Reading[] Readings(int slot, int at) =>
        _readings.TryGetValue((slot, at), out var readings) ? readings : _readings[(slot, at)] = [.. automaton.Graph.ReaderOf(slot).Read(said, at)];

    private void Forgive(Trace trace, int at)
    {
        var state = automaton.Open(trace.State);
        foreach (var word in vocabulary.Small)
            ForgiveWord(trace, state, at, at, word, Fault.Small);   // it lacks
        if (at == said.Count)
            return;
        var heard = said.WordAt(at);
        var small = said.Language.IsSmall(heard);
        if (small)
            _forgiven[at + 1].Reach(trace.Forgiving(Fault.Small, trace.State, null, at, at + 1));
        if (small || IsUnknownInside(heard, at))
        {
            foreach (var word in vocabulary.Small)
                ForgiveWord(trace, state, at, at + 1, word, Fault.Small);
        }
        if (state.Words.Length == 0)
            return;
        foreach (var (word, isSmall) in vocabulary.SimilarTo(heard))
            ForgiveWord(trace, state, at, at + 1, word, small && isSmall ? Fault.Small : Fault.Misheard);
    }

    // What the recogniser writes for a noise that is no word. At either end it may be a part of the sentence that changes everything.
    private bool IsUnknownInside(string heard, int at) => heard == "unk" && at > 0 && at < said.Count - 1;

    private void ForgiveWord(Trace trace, State state, int from, int to, int word, Fault fault)
    {
        Lookups++;
        if (SentenceAutomaton.After(state, word) is { } after)
            _forgiven[to].Reach(trace.Forgiving(fault, after, word, from, to));
    }
}
