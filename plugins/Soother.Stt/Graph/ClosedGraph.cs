using Soother.Stt.Listening;

namespace Soother.Stt.Graph;

/// <summary>
/// The decoding graph of a closed set of phrases: a recogniser with it hears these phrases whole, or <c>[unk]</c>. libvosk itself only makes a
/// statistical model of neighbouring words of them, which hears "for thirty two sixty" as well.
/// </summary>
internal sealed class ClosedGraph(Lexicon lexicon)
{
    private const float Silence = 0.693f;     // half of the time there is one between two words
    private const float Choice = 0.6f;        // of the logarithm of the number of ways to go on: a short order among many phrases is not a rare one
    private const float UnknownAlone = 1.5f;  // instead of a phrase
    private const float UnknownBeside = 4;    // before or after a phrase: a beep, a wake word, an afterthought
    private const float Nothing = 1;          // silence alone
    private readonly FstWriter _graph = new();

    /// <summary>Writes the graph of all phrases whose words are known.</summary>
    /// <returns>How many phrases those are.</returns>
    public int Write(IEnumerable<string> phrases, string path)
    {
        string[] known = [.. phrases.Distinct().Where(p => p.Length > 0 && p.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => lexicon.Find(w).Length > 0))];
        var automaton = new WordAutomaton(known);
        (int Before, int After)[] places = [.. automaton.States.Select(_ => AddPlace())];
        for (var i = 0; i < places.Length; i++)
            AddWords(automaton.States[i], places[i].After, places);
        AddUnknown(automaton, places);
        _graph.SetFinal(places[automaton.Start].After, Nothing);
        _graph.Write(path, places[automaton.Start].Before);
        return known.Length;
    }

    // Between two words: silence, or none.
    private (int Before, int After) AddPlace()
    {
        var (before, after) = (_graph.AddState(), _graph.AddState());
        _graph.AddArc(before, 0, 0, Silence, after);
        AddChain(before, lexicon.Silence!, 0, Silence, after);
        return (before, after);
    }

    private void AddWords(WordAutomaton.State state, int from, (int Before, int After)[] places)
    {
        if (state.IsEnd)
            _graph.SetFinal(from);
        var choice = Choice * MathF.Log(Math.Max(1, state.Arcs.Count + (state.IsEnd ? 1 : 0)));
        foreach (var (word, next) in state.Arcs)
        {
            foreach (var way in lexicon.Find(word))
                AddChain(from, way, lexicon.Ids[word], way.Cost + choice, places[next].Before);
        }
    }

    private void AddUnknown(WordAutomaton automaton, (int Before, int After)[] places)
    {
        var (unknown, id) = (lexicon.Find(Transcript.Unknown)[0], lexicon.Ids[Transcript.Unknown]);
        var start = places[automaton.Start].After;
        var (instead, behind) = (_graph.AddState(), _graph.AddState());
        _graph.SetFinal(instead);
        _graph.SetFinal(behind);
        AddChain(start, unknown, id, UnknownAlone, instead);
        AddChain(start, unknown, id, UnknownBeside, start);
        foreach (var (state, place) in automaton.States.Zip(places))
        {
            if (state.IsEnd)
                AddChain(place.After, unknown, id, UnknownBeside, behind);
        }
    }

    private void AddChain(int from, Pronunciation way, int word, float cost, int to)
    {
        foreach (var (enter, stay) in way.Sounds)
        {
            var state = _graph.AddState();
            _graph.AddArc(from, enter, word, cost, state);
            _graph.AddArc(state, stay, 0, 0, state);
            (from, word, cost) = (state, 0, 0);
        }
        _graph.AddArc(from, 0, 0, 0, to);
    }
}
