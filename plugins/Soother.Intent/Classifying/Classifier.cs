namespace Soother.Intent;

/// <summary>
/// Tells which intent an utterance is like, from examples of each, and how sure that is. Trained once, it never changes: any number of threads may ask.
/// </summary>
internal sealed class Classifier
{
    private readonly string[] _intents;
    private readonly HashIndex _features;
    private readonly Voter _voter;
    private readonly Judge _judge;
    private readonly WordVectors? _vectors;
    private readonly int? _background;

    internal Classifier(string[] intents, HashIndex features, Voter voter, Judge judge, WordVectors? vectors)
    {
        (_intents, _features, _voter, _judge, _vectors) = (intents, features, voter, judge, vectors);
        _background = voter.Model.Classes > intents.Length ? intents.Length : null;
    }

    public IReadOnlyList<string> Intents => _intents;

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">What may be said, each for its intent.</param>
    /// <param name="language">Whose word vectors and small talk help.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancel">Gives up.</param>
    public static Classifier Train(
        IReadOnlyList<Example> examples, string language = "en", IProgress<double>? progress = null, CancellationToken cancel = default) =>
        new Training(examples, language).Run(progress, cancel);

    /// <summary>The likeliest intents, best first. A guess without an intent says how likely it is that none is meant.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="allowed">The intents to choose from; null is all.</param>
    /// <param name="most">How many guesses at most.</param>
    public IReadOnlyList<Guess> Classify(string text, IReadOnlySet<string>? allowed = null, int most = 5)
    {
        if (_intents.Length == 0)
            return [];
        var sample = Sample.Read(text, _features, _vectors, learn: false);
        var row = _voter.RowOf(sample);
        var votes = new float[_voter.Model.Classes];
        var score = _voter.Vote(sample, row, AllowedOf(allowed), votes);
        var best = BestOf(votes, _background);
        if (votes[best] <= 0)
            return [];
        var confidence = _judge.ConfidenceIn(_voter.SignsOf(sample, row, (score, votes), best, _background));
        return Ranked(votes, best, confidence, most);
    }

    /// <summary>What speaks most for or against an intent.</summary>
    public IReadOnlyList<Evidence> Explain(string text, string intent, int most = 8)
    {
        var label = Array.IndexOf(_intents, intent);
        if (label < 0)
            return [];
        var row = _voter.RowOf(Sample.Read(text, _features, _vectors, learn: false));
        var values = row.Features.Zip(row.Values).GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.First().Second);
        var evidence = Grams.Named(Tokenizer.Split(text)).DistinctBy(g => g.Gram)
            .Select(g => (g.Name, Feature: _features.Find(g.Gram))).Where(g => g.Feature >= 0 && values.ContainsKey(g.Feature))
            .Select(g => new Evidence(g.Name, values[g.Feature] * _voter.Model.WeightOf(g.Feature, label)))
            .Append(new("meaning", _voter.Model.MeaningFor(row, label)));
        return [.. evidence.Where(e => e.Weight != 0).OrderByDescending(e => Math.Abs(e.Weight)).ThenBy(e => e.Feature, StringComparer.Ordinal).Take(most)];
    }

    public void Save(Stream to) => ClassifierFile.Write(to, _intents, _features, _voter, _judge);

    /// <exception cref="InvalidDataException">It is not such a file, or of another version.</exception>
    public static Classifier Load(Stream from, string language = "en") => ClassifierFile.Read(from, WordVectors.For(language));

    /// <summary>The class with the most votes, the background aside.</summary>
    internal static int BestOf(ReadOnlySpan<float> votes, int? background)
    {
        var best = background == 0 ? 1 : 0;
        for (var c = 0; c < votes.Length; c++)
        {
            if (c != background && votes[c] > votes[best])
                best = c;
        }
        return best;
    }

    private bool[]? AllowedOf(IReadOnlySet<string>? allowed)
    {
        if (allowed is null)
            return null;
        var flags = new bool[_voter.Model.Classes];
        for (var c = 0; c < _intents.Length; c++)
            flags[c] = allowed.Contains(_intents[c]);
        if (_background is { } background)
            flags[background] = true;
        return flags;
    }

    // What the best one leaves is shared by the others as the model sees them; what is left over is nobody's.
    private List<Guess> Ranked(float[] votes, int best, double confidence, int most)
    {
        var rest = Math.Max(1e-9, 1 - votes[best]);
        var guesses = new List<Guess> { new(_intents[best], confidence) };
        var others = Enumerable.Range(0, _intents.Length).Where(c => c != best && votes[c] > 0.001f).OrderByDescending(c => votes[c]).ThenBy(c => c).Take(most - 1);
        foreach (var c in others)
            guesses.Add(new(_intents[c], Math.Min(confidence, (1 - confidence) * Math.Min(1, votes[c] / rest) * votes[best])));
        guesses.Add(new(null, Math.Max(0, 1 - guesses.Sum(g => g.Confidence))));
        return guesses;
    }
}
