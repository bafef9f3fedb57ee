using Soother.Training.Models;
using Soother.Training.Preparing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Soother.Training.Learning;

/// <summary>Trains the aligner alone, which takes minutes, and says how long each symbol of each clip lasts.</summary>
internal sealed class AlignerTraining : IDisposable
{
    private const double LearningRate = 1e-3, ShortestNorm = 1;
    private const int MostClips = 8, MostFrames = 6000;

    private readonly LearningData _data;
    private readonly BatchPlan _plan;
    private readonly Aligner _aligner;
    private readonly Adam _adam;
    private readonly Dictionary<(int, int), float[]> _priors = [];

    public AlignerTraining(LearningData data, IReadOnlyList<PreparedClip> clips, int seed)
    {
        manual_seed(seed);
        _data = data;
        _plan = new(clips, MostFrames, MostClips, seed);
        _aligner = new(data.Table.Count, data.Corpus.Bands);
        _adam = optim.Adam(_aligner.parameters(), LearningRate);
    }

    /// <summary>Trains for so many steps.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="report">Called after each step with its number and its loss a frame.</param>
    /// <param name="cancel">Ends it between two steps.</param>
    /// <exception cref="TrainingException">The loss is no number; the message names the clips.</exception>
    public void Run(int steps, Action<int, double> report, CancellationToken cancel)
    {
        _aligner.train();
        var done = 0;
        for (var epoch = 0; done < steps; epoch++)
        {
            foreach (var clips in _plan.Epoch(epoch).Take(steps - done))
            {
                cancel.ThrowIfCancellationRequested();
                report(++done, Step(clips));
            }
        }
    }

    /// <summary>How long each symbol of a clip lasts, in frames, and how sure that is.</summary>
    public (int[] Durations, AlignmentMeasure Measure) Align(PreparedClip clip)
    {
        using var scope = NewDisposeScope();
        using var none = no_grad();
        _aligner.eval();
        var batch = new Batch(_data, [clip]);
        var scores = Score(batch);
        var (frames, symbols) = (batch.FrameCounts[0], batch.SymbolCounts[0]);
        var shares = TorchSharp.torch.nn.functional.softmax(scores, 2).ToArray<float>();
        return (MonotonicSearch.Durations(scores.ToArray<float>(), frames, symbols), AlignmentMeasure.Of(shares, frames, symbols));
    }

    public void Dispose()
    {
        _aligner.Dispose();
        _adam.Dispose();
    }

    private double Step(IReadOnlyList<PreparedClip> clips)
    {
        using var scope = NewDisposeScope();
        var batch = new Batch(_data, clips);
        _adam.zero_grad();
        var loss = Aligner.Loss(Score(batch), batch.SymbolLengths, batch.FrameLengths);
        loss.backward();
        var norm = TorchSharp.torch.nn.utils.clip_grad_norm_(_aligner.parameters(), ShortestNorm);
        if (!double.IsFinite(norm))
            throw new TrainingException($"the loss is no number for one of these clips: {string.Join(", ", clips.Select(c => c.Id))}; look at them in the report");
        _adam.step();
        return loss.item<float>();
    }

    private Tensor Score(Batch batch) => _aligner.Score(batch.Symbols, batch.Frames, Prior(batch), batch.SymbolPadding);

    private Tensor Prior(Batch batch)
    {
        var (most, longest) = (batch.SymbolCounts.Max(), batch.FrameCounts.Max());
        var values = new float[batch.Clips.Count * longest * most];
        for (var i = 0; i < batch.Clips.Count; i++)
        {
            var (frames, symbols) = (batch.FrameCounts[i], batch.SymbolCounts[i]);
            if (!_priors.TryGetValue((frames, symbols), out var prior))
                _priors[(frames, symbols)] = prior = AlignmentPrior.Log(frames, symbols);
            for (var t = 0; t < frames; t++)
                prior.AsSpan(t * symbols, symbols).CopyTo(values.AsSpan((((i * longest) + t) * most)));
        }
        return tensor<float>(values, batch.Clips.Count, longest, most);
    }
}
