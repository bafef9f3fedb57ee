using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Soother.Training.Models;

/// <summary>
/// Symbols to features all at once: an encoder of symbols, how long each lasts, and a decoder of frames, convolutions all (in the manner of SpeedySpeech, Vainer and
/// Dušek 2020, arXiv 2008.03802, and EfficientSpeech, Atienza 2023). Durations are explicit: nothing is skipped, repeated, or without an end.
/// </summary>
internal sealed class ParallelModel : nn.Module
{
    private const int PlaceFeatures = 3;
    private const double UsualDuration = 20;   // frames; brings the feature near 1

    private readonly Embedding _embedding;
    private readonly ModuleList<ResidualBlock> _encoder, _duration, _decoder;
    private readonly Conv1d _frames, _output;
    private readonly Linear _place;

    /// <param name="symbols">How many symbols there are.</param>
    /// <param name="bands">Values of a frame.</param>
    /// <param name="sizes">How large.</param>
    public ParallelModel(int symbols, int bands, ParallelSizes sizes) : base(nameof(ParallelModel))
    {
        _embedding = nn.Embedding(symbols, sizes.Channels, padding_idx: Voice.Text.PhonemeTable.Pad);
        _encoder = Blocks(sizes, Enumerable.Repeat(1, sizes.EncoderBlocks), sizes.Kernel);
        _duration = Blocks(sizes, Enumerable.Repeat(1, sizes.DurationBlocks), sizes.DurationKernel);
        _frames = nn.Conv1d(sizes.Channels, 1, 1);
        _place = nn.Linear(PlaceFeatures, sizes.Channels);
        _decoder = Blocks(sizes, sizes.DecoderDilations, sizes.Kernel);
        _output = nn.Conv1d(sizes.Channels, bands, 1);
        RegisterComponents();
    }

    /// <summary>What each symbol is among its neighbours.</summary>
    /// <param name="symbols">(batch, symbols)</param>
    /// <param name="padding">(batch, symbols): where there is no symbol.</param>
    /// <returns>(batch, channels, symbols)</returns>
    public Tensor Encode(Tensor symbols, Tensor padding)
    {
        var kept = Kept(padding);
        return Through(_encoder, _embedding.forward(symbols).transpose(1, 2) * kept, kept);
    }

    /// <summary>The logarithm of 1 + frames for each symbol. What it learns does not change the encoder, which serves the sound.</summary>
    /// <param name="encoded">What <see cref="Encode"/> gave.</param>
    /// <param name="padding">(batch, symbols)</param>
    /// <returns>(batch, symbols)</returns>
    public Tensor Durations(Tensor encoded, Tensor padding)
    {
        var kept = Kept(padding);
        return _frames.forward(Through(_duration, encoded.detach(), kept)).squeeze(1);
    }

    /// <summary>The features of each frame.</summary>
    /// <param name="encoded">What <see cref="Encode"/> gave.</param>
    /// <param name="lengths">How many frames each symbol of each text lasts.</param>
    /// <returns>(batch, frames, bands)</returns>
    public Tensor Decode(Tensor encoded, IReadOnlyList<int[]> lengths)
    {
        var (index, place, padding) = Spread(lengths, encoded.size(2));
        var kept = Kept(padding);
        var rows = index.unsqueeze(1).expand(-1, encoded.size(1), -1);
        var frames = (encoded.gather(2, rows) + _place.forward(place).transpose(1, 2)) * kept;
        return _output.forward(Through(_decoder, frames, kept)).transpose(1, 2);
    }

    // For each frame the number of its symbol, and where in it the frame is: how far, how long it lasts, how near its middle.
    private static (Tensor Index, Tensor Place, Tensor Padding) Spread(IReadOnlyList<int[]> lengths, long symbols)
    {
        var longest = lengths.Max(l => l.Sum());
        var (index, place, padding) = (new long[lengths.Count * longest], new float[lengths.Count * longest * PlaceFeatures], new bool[lengths.Count * longest]);
        Array.Fill(padding, true);
        for (var b = 0; b < lengths.Count; b++)
        {
            var at = b * longest;
            for (var n = 0; n < lengths[b].Length; n++)
            {
                for (var i = 0; i < lengths[b][n]; i++, at++)
                {
                    var part = (i + 0.5f) / lengths[b][n];
                    (index[at], padding[at]) = (n, false);
                    (place[PlaceFeatures * at], place[(PlaceFeatures * at) + 1]) = (part, lengths[b][n] / (float)UsualDuration);
                    place[(PlaceFeatures * at) + 2] = 1 - Math.Abs((2 * part) - 1);
                }
            }
        }
        System.Diagnostics.Debug.Assert(lengths.All(l => l.Length <= symbols));
        return (tensor<long>(index, lengths.Count, longest), tensor<float>(place, lengths.Count, longest, PlaceFeatures), tensor<bool>(padding, lengths.Count, longest));
    }

    private static Tensor Kept(Tensor padding) => padding.logical_not().to(float32).unsqueeze(1);

    private static Tensor Through(ModuleList<ResidualBlock> blocks, Tensor x, Tensor kept) => blocks.Aggregate(x, (y, block) => block.forward(y, kept));

    private static ModuleList<ResidualBlock> Blocks(ParallelSizes sizes, IEnumerable<int> dilations, int kernel) =>
        nn.ModuleList(dilations.Select(d => new ResidualBlock(sizes.Channels, kernel, d, sizes.Dropout)).ToArray());
}
