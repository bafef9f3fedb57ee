using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Understands what is said as one of the sentences.</summary>
internal sealed class SentenceMatcher
{
    private const double SmallFaultWeight = 0.5, MisheardWeight = 1;
    private const double FreeTextWeight = 0.5;   // with a fault and words that may be anything, it may as well be another sentence

    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly SentenceAutomaton _automaton;
    private readonly Vocabulary _vocabulary;

    /// <summary>Learns sentences; where two say the same, the earlier one counts.</summary>
    public SentenceMatcher(IReadOnlyList<Sentence> sentences)
    {
        _sentences = sentences;
        _automaton = new(sentences);
        _vocabulary = new(_automaton.Graph, sentences.Select(s => s.Of.Language));
    }

    public int States => _automaton.Count;

    /// <summary>Pairs of sentences for different intents that can say the same, the one that counts first; each pair once.</summary>
    public IEnumerable<(Sentence Taken, Sentence Left)> Clashes() => _automaton.Shared
        .SelectMany(same => same.Skip(1).Select(left => (Taken: same[0], Left: left))).Distinct()
        .Select(pair => (Taken: _sentences[pair.Taken], Left: _sentences[pair.Left])).Where(pair => pair.Taken.Intent != pair.Left.Intent && CanMeet(pair.Taken.Of, pair.Left.Of));

    // One may only be meant where something is known, and the other only where it is not.
    private static bool CanMeet(KnownIntent one, KnownIntent other) => !ShutsOut(one, other) && !ShutsOut(other, one);

    private static bool ShutsOut(KnownIntent one, KnownIntent other) => one.Offer.Excludes?.Intersect(other.Offer.Requires ?? []).Any() == true;

    public Search Search(Utterance said) => new(_automaton, _vocabulary.In(said.Language), said);

    /// <summary>The sentences that say exactly this, the best first.</summary>
    public IEnumerable<Understood> Exact(Search search, Func<KnownIntent, bool> allowed) =>
        Rank(search.Exact(), allowed).Select(f => Explain(search.Said, f.Trace, f.Sentence));

    /// <summary>The intents that are one fault away, the nearest first.</summary>
    public IReadOnlyList<Understood> Forgiven(Search search, Func<KnownIntent, bool> allowed) =>
        [.. Rank(search.Forgiven(), allowed).DistinctBy(f => _sentences[f.Sentence].Intent).Select(f => Explain(search.Said, f.Trace, f.Sentence))];

    // Of intents that the same words mean, the one that waits for just this moment: the others can be meant at any time.
    private IEnumerable<(Trace Trace, int Sentence)> Rank(IEnumerable<Trace> traces, Func<KnownIntent, bool> allowed) => traces
        .SelectMany(t => t.State.Sentences.Where(s => allowed(_sentences[s].Of)).Select(s => (Trace: t, Sentence: s)))
        .OrderBy(f => f.Trace.Fault).ThenBy(f => f.Trace.Cost).ThenByDescending(f => _sentences[f.Sentence].Of.Offer.Requires?.Count ?? 0).ThenBy(f => f.Sentence);

    private Understood Explain(Utterance said, Trace trace, int sentence)
    {
        var steps = trace.Steps();
        var slots = SlotWalk.Of(_automaton.Graph, sentence, steps).Select(f => ToSlot(said, f, steps));
        var weight = trace.Fault switch { Fault.None => 0, Fault.Small => SmallFaultWeight, _ => MisheardWeight };
        var confidence = trace.Fault == Fault.None ? 1 : trace.Sure / (trace.Sure + weight) * (trace.FreeWords > 0 ? FreeTextWeight : 1);
        return new(trace.Fault == Fault.None ? Way.Sentence : Way.Forgiven, _sentences[sentence].Of, confidence, [.. slots], _sentences[sentence].Template, said.Text);
    }

    private Slot ToSlot(Utterance said, Filled filled, IReadOnlyList<Step> steps)
    {
        var (from, to) = filled.From < filled.To ? (steps[filled.From].From, steps[filled.To - 1].To) : (0, 0);
        var range = from < to ? new SlotRange(said.Tokens[from].Start, said.Tokens[to - 1].End, said.Tokens[from].Start, said.Tokens[to - 1].End) : null;
        var value = ValueOf(said, filled, steps);
        return new(filled.Name, value, filled.Name, range is null ? value.Value.ToString() : said.Text[range.Start..range.End], 1, range);
    }

    // The words of the sentence, not those that were misheard; where they are just one slot, its value.
    private SlotValue ValueOf(Utterance said, Filled filled, IReadOnlyList<Step> steps)
    {
        if (filled.Value is not null)
            return SlotValues.Of("Custom", filled.Value);
        if (filled.To == filled.From + 1 && steps[filled.From].Reading is { } reading)
            return reading.Value;
        var words = Enumerable.Range(filled.From, filled.To - filled.From).Select(i => steps[i]).Where(s => s.Symbol is not null).Select(s => SpokenIn(said, s));
        return SlotValues.Of("Custom", string.Join(' ', words));
    }

    private string SpokenIn(Utterance said, Step step)
    {
        if (step.Reading is { } reading)
            return said.Slice(step.From, reading.End);
        var word = _automaton.Graph.WordOf(step.Symbol!.Value);
        return step.To > step.From && said.WordAt(step.From) == word ? said.Tokens[step.From].Spoken : word;
    }
}
