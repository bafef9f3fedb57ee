using Soother.Training.Preparing;

namespace Soother.Training.Learning;

/// <summary>
/// Which clips are learned together: those of like length, as many as fit into a number of frames, so that one long clip neither wastes the others' time nor fills the
/// memory. The plan of an epoch follows from the seed and the epoch alone: a run that was stopped goes on with the same.
/// </summary>
internal sealed class BatchPlan(IReadOnlyList<PreparedClip> clips, int mostFrames, int mostClips, int seed)
{
    private const double Jitter = 0.1;   // of the length: other neighbours in every epoch

    public IReadOnlyList<IReadOnlyList<PreparedClip>> Epoch(int epoch)
    {
        var random = new Random(HashCode(seed, epoch));
        var ordered = clips.Select(c => (Clip: c, Key: c.Frames * (1 + (Jitter * random.NextDouble())))).OrderBy(c => c.Key).Select(c => c.Clip);
        var batches = new List<IReadOnlyList<PreparedClip>>();
        var batch = new List<PreparedClip>();
        foreach (var clip in ordered)
        {
            var longest = Math.Max(clip.Frames, batch.Count == 0 ? 0 : batch.Max(c => c.Frames));
            if (batch.Count > 0 && (batch.Count == mostClips || longest * (batch.Count + 1) > mostFrames))
            {
                batches.Add(batch);
                batch = [];
            }
            batch.Add(clip);
        }
        batches.Add(batch);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }

    // System.HashCode differs from process to process.
    private static int HashCode(int seed, int epoch) => unchecked((seed * 1_000_003) + epoch);
}
