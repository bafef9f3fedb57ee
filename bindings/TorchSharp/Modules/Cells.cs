namespace TorchSharp.Modules;

/// <summary>One step of gated recurrent units: (batch, in) and the state (batch, hidden) to the next state.</summary>
public sealed class GRUCell : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>
{
    internal GRUCell(long input, long hidden) : base(nameof(GRUCell))
    {
        (weight_ih, weight_hh) = (new(Initial.Uniform(hidden, 3 * hidden, input)), new(Initial.Uniform(hidden, 3 * hidden, hidden)));
        (bias_ih, bias_hh) = (new(Initial.Uniform(hidden, 3 * hidden)), new(Initial.Uniform(hidden, 3 * hidden)));
        RegisterComponents();
    }

    /// <summary>(3 · hidden, in)</summary>
    public Parameter weight_ih { get; }

    /// <summary>(3 · hidden, hidden)</summary>
    public Parameter weight_hh { get; }

    /// <summary>(3 · hidden)</summary>
    public Parameter bias_ih { get; }

    /// <summary>(3 · hidden)</summary>
    public Parameter bias_hh { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input, torch.Tensor hx) => Operator.Call("gru_cell", input, hx, weight_ih, weight_hh, bias_ih, bias_hh);
}

/// <summary>One step of long short-term memory.</summary>
public sealed class LSTMCell : torch.nn.Module<torch.Tensor, (torch.Tensor h, torch.Tensor c), (torch.Tensor h, torch.Tensor c)>
{
    internal LSTMCell(long input, long hidden) : base(nameof(LSTMCell))
    {
        (weight_ih, weight_hh) = (new(Initial.Uniform(hidden, 4 * hidden, input)), new(Initial.Uniform(hidden, 4 * hidden, hidden)));
        (bias_ih, bias_hh) = (new(Initial.Uniform(hidden, 4 * hidden)), new(Initial.Uniform(hidden, 4 * hidden)));
        RegisterComponents();
    }

    /// <summary>(4 · hidden, in)</summary>
    public Parameter weight_ih { get; }

    /// <summary>(4 · hidden, hidden)</summary>
    public Parameter weight_hh { get; }

    /// <summary>(4 · hidden)</summary>
    public Parameter bias_ih { get; }

    /// <summary>(4 · hidden)</summary>
    public Parameter bias_hh { get; }

    /// <inheritdoc/>
    public override (torch.Tensor h, torch.Tensor c) forward(torch.Tensor input, (torch.Tensor h, torch.Tensor c) state) =>
        Operator.CallMany("lstm_cell", input, new[] { state.h, state.c }, weight_ih, weight_hh, bias_ih, bias_hh) is [var h, var c]
            ? (h, c)
            : throw new InvalidOperationException("lstm_cell gives two tensors");
}
