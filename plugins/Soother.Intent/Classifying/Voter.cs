namespace Soother.Intent;

/// <summary>A trained model with what it takes to judge how far to trust it.</summary>
internal sealed class Voter(LinearModel model, PhraseNetwork? phrases, float[] rarity, Neighbours neighbours)
{
    private const float LinearShare = 0.5f;   // of a vote; the rest is the network's
    private const float Sharpness = 1.5f;     // of the network, which is taught to doubt

    public LinearModel Model => model;

    public static Voter Train(Course course, Schooling schooling, CancellationToken cancel)
    {
        var (samples, labels) = (course.Samples, course.Labels);
        var rarity = Row.RarityAmong(samples, course.Features);
        var model = LinearModel.For(samples, labels, course.Features, course.Classes);
        new Teacher(model, schooling).Teach([.. samples.Select(s => Row.Of(s, rarity))], labels, cancel);
        var phrases = schooling.HasNetwork ? PhraseTeacher.Teach(course, cancel) : null;
        return new(model, phrases, rarity, Neighbours.Of(samples, labels, rarity, course.Classes));
    }

    public Row RowOf(Sample sample) => Row.Of(sample, rarity);

    /// <summary>Each class's probability, as the model alone sees it; 0 for those that are not allowed.</summary>
    /// <returns>How far the best score is above the mean.</returns>
    public float Vote(Sample sample, Row row, bool[]? allowed, Span<float> probabilities)
    {
        model.Score(row, probabilities);
        var most = Top(probabilities, allowed);
        Among(allowed, probabilities);
        if (phrases is null)
            return most;
        Span<float> others = stackalloc float[probabilities.Length];
        phrases.Score(sample.Said, others);
        Vectorised.Scale(others, Sharpness);
        Among(allowed, others);
        Vectorised.Scale(probabilities, LinearShare);
        Vectorised.AddScaled(others, 1 - LinearShare, probabilities);
        return most;
    }

    private static void Among(bool[]? allowed, Span<float> scores)
    {
        for (var c = 0; allowed is not null && c < allowed.Length; c++)
        {
            if (!allowed[c])
                scores[c] = float.NegativeInfinity;
        }
        Vectorised.Softmax(scores);
    }

    /// <summary>What tells a right guess from a wrong one.</summary>
    public double[] SignsOf(Sample sample, Row row, (float Score, float[] Probabilities) vote, int best, int? background)
    {
        var probabilities = vote.Probabilities;
        const float Least = 1e-6f;
        var (first, second, next) = (probabilities[best], Least, best);
        for (var c = 0; c < probabilities.Length; c++)
        {
            if (c != best && probabilities[c] > second)
                (second, next) = (probabilities[c], c);
        }
        var (words, meaning, shared) = neighbours.Nearest(sample, row, best);
        var (otherWords, otherMeaning, otherShared) = next == best ? default : neighbours.Nearest(sample, row, next);
        var other = background is { } b ? probabilities[b] : 0;
        // A word that no example has counts as new, also where another fold's example has it.
        var known = 0;
        for (var i = 0; i < row.Values.Length; i++)
            known += row.Values[i] > 0 ? 1 : 0;
        var strange = 1 - ((1 - sample.New) * known / Math.Max(1, row.Values.Length));
        return [1, Math.Log(Math.Max(first, Least) / Math.Max(1 - first, Least)), Math.Log(Math.Max(first, Least) / second), words, meaning, strange, other, vote.Score, shared, shared - otherShared];
    }

    // The best score before they become shares: how much speaks for it at all, and not only against the others.
    private static float Top(ReadOnlySpan<float> scores, bool[]? allowed)
    {
        var (most, sum, count) = (float.NegativeInfinity, 0f, 0);
        for (var c = 0; c < scores.Length; c++)
        {
            if (scores[c] > float.NegativeInfinity)
                (sum, count) = (sum + scores[c], count + 1);
            if (allowed is null || allowed[c])
                most = MathF.Max(most, scores[c]);
        }
        return most - (sum / Math.Max(1, count));
    }

    public void Write(BinaryWriter to)
    {
        model.Write(to);
        to.Write(phrases is not null);
        phrases?.Write(to);
        Binary.Write(to, rarity);
        neighbours.Write(to);
    }

    public static Voter Read(BinaryReader from, WordVectors? vectors)
    {
        var model = LinearModel.Read(from);
        return new(model, from.ReadBoolean() ? PhraseNetwork.Read(from, vectors) : null, Binary.Read<float>(from), Neighbours.Read(from));
    }
}
