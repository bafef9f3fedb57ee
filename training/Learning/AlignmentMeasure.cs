namespace Soother.Training.Learning;

/// <summary>How good an alignment is, whatever model it comes from.</summary>
/// <param name="Focus">Mean over frames of the largest share that a symbol has: 1 is certain (focus rate, Ren et al. 2019).</param>
/// <param name="Coverage">Mean over symbols of the largest share that a frame gives it: 1 is all said.</param>
/// <param name="Monotonic">Share of frames whose symbol is the last one's or the next ones', and not one before.</param>
/// <param name="LongestStall">Most frames in a row on one symbol.</param>
/// <param name="Skipped">Symbols that no frame gives a tenth.</param>
/// <param name="ReachesEnd">Whether one of the last frames (5 %) is at one of the last two symbols.</param>
internal sealed record AlignmentMeasure(double Focus, double Coverage, double Monotonic, int LongestStall, int Skipped, bool ReachesEnd)
{
    private const float LeastShare = 0.1f;
    private const double LastPart = 0.05;

    /// <param name="shares">(frames, symbols) in row-major order; each row adds up to 1.</param>
    /// <param name="frames">How many rows.</param>
    /// <param name="symbols">How many columns.</param>
    public static AlignmentMeasure Of(ReadOnlySpan<float> shares, int frames, int symbols)
    {
        var (highest, path, focus) = (new float[symbols], new int[frames], 0.0);
        for (var t = 0; t < frames; t++)
        {
            var row = shares.Slice(t * symbols, symbols);
            for (var n = 0; n < symbols; n++)
            {
                highest[n] = Math.Max(highest[n], row[n]);
                path[t] = row[n] > row[path[t]] ? n : path[t];
            }
            focus += row[path[t]];
        }
        var (stall, longest, forward) = (0, 0, 1);
        for (var t = 1; t < frames; t++)
        {
            stall = path[t] == path[t - 1] ? stall + 1 : 0;
            longest = Math.Max(longest, stall);
            forward += path[t] >= path[t - 1] ? 1 : 0;
        }
        var last = Math.Max(0, frames - 1 - (int)(frames * LastPart));
        return new(
            focus / frames, highest.Average(), (double)forward / frames, longest + 1, highest.Count(h => h < LeastShare), path[last..].Any(n => n >= symbols - 2));
    }
}
