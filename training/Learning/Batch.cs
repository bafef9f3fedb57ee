using Soother.Training.Preparing;
using static TorchSharp.torch;

namespace Soother.Training.Learning;

/// <summary>Clips side by side, filled up to the longest. Its tensors belong to the scope it was made in.</summary>
internal sealed class Batch
{
    public Batch(LearningData data, IReadOnlyList<PreparedClip> clips)
    {
        Clips = clips;
        var bands = data.Corpus.Bands;
        var symbols = clips.Select(data.Symbols).ToList();
        (SymbolCounts, FrameCounts) = ([.. symbols.Select(s => s.Length)], [.. clips.Select(c => c.Frames)]);
        var (most, longest) = (SymbolCounts.Max(), FrameCounts.Max());
        var (numbers, values) = (new long[clips.Count * most], new float[clips.Count * longest * bands]);
        for (var i = 0; i < clips.Count; i++)
        {
            symbols[i].CopyTo(numbers.AsSpan(i * most));
            data.Frames(clips[i]).CopyTo(values.AsSpan(i * longest * bands));
        }
        Symbols = tensor<long>(numbers, clips.Count, most);
        Frames = tensor<float>(values, clips.Count, longest, bands);
        (SymbolLengths, FrameLengths) = (tensor<long>([.. SymbolCounts.Select(n => (long)n)], clips.Count), tensor<long>([.. FrameCounts.Select(n => (long)n)], clips.Count));
        SymbolPadding = arange(most).unsqueeze(0).ge(SymbolLengths.unsqueeze(1));
        FramePadding = arange(longest).unsqueeze(0).ge(FrameLengths.unsqueeze(1));
    }

    public IReadOnlyList<PreparedClip> Clips { get; }

    /// <summary>How many symbols each clip has, with begin and end.</summary>
    public int[] SymbolCounts { get; }

    public int[] FrameCounts { get; }

    /// <summary>(batch, symbols)</summary>
    public Tensor Symbols { get; }

    /// <summary>(batch, frames, bands)</summary>
    public Tensor Frames { get; }

    /// <summary>(batch)</summary>
    public Tensor SymbolLengths { get; }

    /// <summary>(batch)</summary>
    public Tensor FrameLengths { get; }

    /// <summary>(batch, symbols): where there is no symbol.</summary>
    public Tensor SymbolPadding { get; }

    /// <summary>(batch, frames): where there is no frame.</summary>
    public Tensor FramePadding { get; }
}
