namespace TorchSharp.Modules;

/// <summary>Weights of a recurrent layer in one direction, named as PyTorch names them.</summary>
public abstract class RecurrentLayer : torch.nn.Module<torch.Tensor, torch.Tensor?, (torch.Tensor output, torch.Tensor state)>
{
    private readonly bool _bidirectional, _batchFirst;
    private readonly long _hidden, _layers;

    private protected RecurrentLayer(string name, int gates, (long Input, long Hidden, long Layers) size, bool batchFirst, bool bidirectional) : base(name)
    {
        (_hidden, _layers, _batchFirst, _bidirectional) = (size.Hidden, size.Layers, batchFirst, bidirectional);
        for (var layer = 0; layer < size.Layers; layer++)
        {
            for (var direction = 0; direction < Directions; direction++)
            {
                var (input, suffix) = (layer == 0 ? size.Input : size.Hidden * Directions, $"l{layer}{(direction == 1 ? "_reverse" : "")}");
                Add($"weight_ih_{suffix}", gates * size.Hidden, input);
                Add($"weight_hh_{suffix}", gates * size.Hidden, size.Hidden);
                Add($"bias_ih_{suffix}", gates * size.Hidden);
                Add($"bias_hh_{suffix}", gates * size.Hidden);
            }
        }
    }

    private protected List<torch.Tensor> Weights { get; } = [];

    private protected bool Bidirectional => _bidirectional;

    private protected bool BatchFirst => _batchFirst;

    private protected long Layers => _layers;

    private int Directions => _bidirectional ? 2 : 1;

    private protected torch.Tensor NoState(torch.Tensor input) =>
        Operator.Call("new_zeros", input, new[] { _layers * Directions, input.size(_batchFirst ? 0 : 1), _hidden });

    private void Add(string name, params ReadOnlySpan<long> shape)
    {
        var parameter = new Parameter(Initial.Uniform(_hidden, shape));
        Weights.Add(parameter);
        register_parameter(name, parameter);
    }
}

/// <summary>Gated recurrent units (Cho et al. 2014): (batch, time, in) to (batch, time, hidden · directions), batch first or time first.</summary>
public sealed class GRU : RecurrentLayer
{
    internal GRU((long, long, long) size, bool batchFirst, bool bidirectional) : base(nameof(GRU), 3, size, batchFirst, bidirectional) { }

    /// <inheritdoc/>
    public override (torch.Tensor output, torch.Tensor state) forward(torch.Tensor input, torch.Tensor? h0 = null) =>
        Operator.CallMany("gru.input", input, h0 ?? NoState(input), Weights.ToArray(), true, Layers, 0.0, training, Bidirectional, BatchFirst) is [var output, var state]
            ? (output, state)
            : throw new InvalidOperationException("gru gives two tensors");
}

/// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997), from a state of rest.</summary>
public sealed class LSTM : RecurrentLayer
{
    internal LSTM((long, long, long) size, bool batchFirst, bool bidirectional) : base(nameof(LSTM), 4, size, batchFirst, bidirectional) { }

    /// <inheritdoc/>
    public override (torch.Tensor output, torch.Tensor state) forward(torch.Tensor input, torch.Tensor? h0 = null) =>
        Operator.CallMany("lstm.input", input, new[] { h0 ?? NoState(input), NoState(input) }, Weights.ToArray(), true, Layers, 0.0, training, Bidirectional, BatchFirst) is [var output, var state, _]
            ? (output, state)
            : throw new InvalidOperationException("lstm gives three tensors");
}
