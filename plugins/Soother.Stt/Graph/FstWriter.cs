using System.Text;

namespace Soother.Stt.Graph;

/// <summary>Builds a transducer, and writes it as OpenFst's plainest file.</summary>
internal sealed class FstWriter
{
    private readonly List<List<Arc>> _states = [];
    private readonly Dictionary<int, float> _finals = [];

    public int States => _states.Count;

    public int AddState()
    {
        _states.Add([]);
        return _states.Count - 1;
    }

    public void AddArc(int from, int input, int output, float cost, int to) => _states[from].Add(new(input, output, cost, to));

    public void SetFinal(int state, float cost = 0) => _finals[state] = cost;

    public void Write(string path, int start)
    {
        using var file = new BinaryWriter(File.Create(path));
        file.Write(2125659606);
        foreach (var text in new[] { "vector", "standard" })
        {
            file.Write(text.Length);
            file.Write(Encoding.ASCII.GetBytes(text));
        }
        file.Write(2);        // version
        file.Write(0);        // flags
        file.Write(3UL);      // properties: expanded, mutable, nothing else known
        file.Write((long)start);
        file.Write((long)_states.Count);
        file.Write(_states.Sum(arcs => (long)arcs.Count));
        for (var state = 0; state < _states.Count; state++)
        {
            file.Write(_finals.TryGetValue(state, out var cost) ? cost : float.PositiveInfinity);
            file.Write((long)_states[state].Count);
            foreach (var (input, output, arcCost, next) in _states[state])
            {
                file.Write(input);
                file.Write(output);
                file.Write(arcCost);
                file.Write(next);
            }
        }
    }
}
