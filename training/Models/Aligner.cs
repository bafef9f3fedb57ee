using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Soother.Training.Models;

/// <summary>
/// Learns which frame is which symbol, from nothing but pairs of sound and text: Badlani et al. 2022, "One TTS alignment to rule them all" (arXiv 2108.10447).
/// Symbols and frames are brought into one space, in which the near belong together; of all monotonic paths the sum is made likely.
/// </summary>
internal sealed class Aligner : nn.Module
{
    private const double Temperature = 0.0005, BlankLogProbability = -1;
    private const double Never = -1e4;   // for the logarithm of 0: finite, so that no gradient becomes NaN
    private const int Space = 80;

    private readonly Embedding _embedding;
    private readonly Sequential _symbols, _frames;

    /// <param name="symbols">How many symbols there are.</param>
    /// <param name="bands">Values of a frame.</param>
    /// <param name="channels">Width of the encoder of symbols.</param>
    public Aligner(int symbols, int bands, int channels = 128) : base(nameof(Aligner))
    {
        _embedding = nn.Embedding(symbols, channels, padding_idx: Voice.Text.PhonemeTable.Pad);
        _symbols = nn.Sequential(nn.Conv1d(channels, 2 * channels, 3, padding: 1), nn.ReLU(), nn.Conv1d(2 * channels, Space, 1));
        _frames = nn.Sequential(
            nn.Conv1d(bands, 2 * bands, 3, padding: 1), nn.ReLU(), nn.Conv1d(2 * bands, bands, 1), nn.ReLU(), nn.Conv1d(bands, Space, 1));
        RegisterComponents();
    }

    /// <summary>How likely each frame is each symbol.</summary>
    /// <param name="symbols">(batch, symbols)</param>
    /// <param name="frames">(batch, frames, bands)</param>
    /// <param name="prior">(batch, frames, symbols): the logarithm of <see cref="AlignmentPrior"/>.</param>
    /// <param name="padding">(batch, symbols): where there is no symbol.</param>
    /// <returns>(batch, frames, symbols): logarithms of unnormalised probabilities.</returns>
    public Tensor Score(Tensor symbols, Tensor frames, Tensor prior, Tensor padding)
    {
        var keys = _symbols.forward(_embedding.forward(symbols).transpose(1, 2));     // (batch, space, symbols)
        var queries = _frames.forward(frames.transpose(1, 2));                        // (batch, space, frames)
        // |q − k|² = |q|² + |k|² − 2 q·k
        var distance = queries.pow(2).sum(1).unsqueeze(2) + keys.pow(2).sum(1).unsqueeze(1) - (2 * queries.transpose(1, 2).bmm(keys));
        var nearness = (distance * -Temperature).masked_fill(padding.unsqueeze(1), Never);
        return (F.log_softmax(nearness, 2) + prior).masked_fill(padding.unsqueeze(1), Never);
    }

    /// <summary>Minus the log-probability of all monotonic paths together, a frame: connectionist temporal classification in which each symbol of the text is a class.</summary>
    /// <param name="scores">What <see cref="Score"/> gave.</param>
    /// <param name="symbolLengths">(batch)</param>
    /// <param name="frameLengths">(batch)</param>
    public static Tensor Loss(Tensor scores, Tensor symbolLengths, Tensor frameLengths)
    {
        var blank = F.pad(scores, [1, 0], BlankLogProbability);
        var targets = arange(scores.size(2), device: null).add(1).unsqueeze(0).expand(scores.size(0), -1).contiguous();
        var losses = F.ctc_loss(F.log_softmax(blank, 2).transpose(0, 1), targets, frameLengths, symbolLengths, zero_infinity: true, reduction: nn.Reduction.None);
        return (losses / frameLengths.to(float32)).mean();
    }
}
