namespace Soother.Intent;

/// <summary>The states that were reached after so many words, each by its best trace.</summary>
internal sealed class Layer
{
    private const int Few = 12;   // as many are looked through faster than looked up

    private readonly List<Trace> _traces = [];
    private Dictionary<State, int>? _places;

    public int Count => _traces.Count;

    public Trace this[int index] => _traces[index];

    public IEnumerable<Trace> Complete => _traces.Where(t => t.State.Sentences.Length > 0);

    public void Reach(Trace trace)
    {
        var place = PlaceOf(trace.State);
        if (place < 0)
        {
            _traces.Add(trace);
            _places?.Add(trace.State, _traces.Count - 1);
        }
        else if (trace.IsBetterThan(_traces[place]))
        {
            _traces[place] = trace;
        }
    }

    private int PlaceOf(State state)
    {
        if (_traces.Count <= Few)
        {
            for (var i = 0; i < _traces.Count; i++)
                if (ReferenceEquals(_traces[i].State, state))
                    return i;
            return -1;
        }
        _places ??= _traces.Index().ToDictionary(t => t.Item.State, t => t.Index);
        return _places.TryGetValue(state, out var place) ? place : -1;
    }
}
