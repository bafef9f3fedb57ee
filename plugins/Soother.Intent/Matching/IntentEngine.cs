using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Everything that was learned, ready to understand. Made anew when something changes.</summary>
internal sealed class IntentEngine
{
    private const int MostWords = 200;   // more than anybody says in one breath; free text costs the square of it
    private const double SmallFaultWeight = 0.5, MisheardWeight = 1;

    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly SentenceAutomaton _automaton;
    private readonly SimilarWords _similar;
    private readonly bool _forgive;

    /// <summary>Learns sentences; where two say the same, the earlier one counts.</summary>
    public IntentEngine(IReadOnlyList<Sentence> sentences, bool forgive = true)
    {
        (_sentences, _forgive) = (sentences, forgive);
        _automaton = new(sentences);
        _similar = new(_automaton.Words.Keys);
    }

    /// <summary>The work of the last query: see <see cref="Search.Lookups"/>.</summary>
    public int Lookups { get; private set; }

    public int States => _automaton.Count;

    /// <summary>Pairs of sentences for different intents that can say the same, the one that counts first; each pair once.</summary>
    public IEnumerable<(Sentence Taken, Sentence Left)> Clashes() => _automaton.Shared
        .SelectMany(same => same.Skip(1).Select(left => (Taken: same[0], Left: left))).Distinct()
        .Select(pair => (Taken: _sentences[pair.Taken], Left: _sentences[pair.Left])).Where(pair => pair.Taken.Intent != pair.Left.Intent);

    /// <summary>What a text means, or null: nothing that was learned, or one of several things that are near.</summary>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public Understood? Understand(string text, IReadOnlyList<string>? filter = null)
    {
        var said = new Utterance(text);
        if (said.Count > MostWords)
            throw new ArgumentException($"the text has {said.Count} words; up to {MostWords} are understood");
        var allowed = filter is { Count: > 0 } ? filter.ToHashSet() : null;
        var search = new Search(_automaton, _similar, said);
        var found = Best(search.Exact(), allowed) ?? (_forgive && said.Count > 1 ? OnlyOneNear([.. search.Forgiven()], allowed) : null);
        Lookups = search.Lookups;
        return found is { } best ? Explain(said, best.Trace, best.Sentence) : null;
    }

    private (Trace Trace, int Sentence)? Best(IEnumerable<Trace> traces, HashSet<string>? allowed) => traces
        .Select(t => (Trace: t, Sentence: First(t, allowed))).Where(f => f.Sentence >= 0)
        .OrderBy(f => f.Trace.Fault).ThenBy(f => f.Trace.Cost).ThenBy(f => f.Sentence)
        .Select(f => ((Trace, int)?)f).FirstOrDefault();

    private (Trace Trace, int Sentence)? OnlyOneNear(IReadOnlyList<Trace> traces, HashSet<string>? allowed)
    {
        var intents = traces.Select(t => First(t, allowed)).Where(s => s >= 0).Select(s => _sentences[s].Intent).Distinct().Take(2).Count();
        return intents == 1 ? Best(traces, allowed) : null;
    }

    private int First(Trace trace, HashSet<string>? allowed)
    {
        foreach (var sentence in trace.State.Sentences)
        {
            if (allowed is null || allowed.Contains(_sentences[sentence].Intent))
                return sentence;
        }
        return -1;
    }

    private Understood Explain(Utterance said, Trace trace, int sentence)
    {
        var steps = trace.Steps();
        var names = SlotNames.Of(_automaton.Graph, sentence, steps);
        var slots = steps.Zip(names).Where(s => s.Second is not null).Select(s => ToSlot(said, s.First, s.Second!));
        var weight = trace.Fault switch { Fault.None => 0, Fault.Small => SmallFaultWeight, _ => MisheardWeight };
        return new(_sentences[sentence].Intent, trace.Fault == Fault.None ? 1 : trace.Sure / (trace.Sure + weight), [.. slots], _sentences[sentence]);
    }

    private static Slot ToSlot(Utterance said, Step step, string name)
    {
        var (start, end) = (said.Tokens[step.From].Start, said.Tokens[step.To - 1].End);
        return new(name, step.Reading!.Value.Value, name, said.Text[start..end], 1, new(start, end, start, end));
    }
}
