namespace Soother.Training.Cutting;

/// <summary>Finds what tells a line from talk in this recording: how well stretches of it fit their best line, and how well any other.</summary>
internal static class MarginFinder
{
    private const int Samples = 60, Moments = 100;

    /// <summary>How much a moment earns where nothing fits, and how much in a line.</summary>
    public static (float Usual, float Best) Find(SpeechSequence speech, UnitModel model, IReadOnlyList<int[]> texts, SearchSettings settings, int seed)
    {
        settings = settings with { Margin = 0, Beam = float.PositiveInfinity };
        var random = new Random(seed);
        var starts = speech.Begins.SkipLast(1).Where(b => b + Moments <= speech.Count).ToArray();
        random.Shuffle(starts);
        var (best, usual) = (new List<float>(), new List<float>());
        var earned = new float[model.Units];
        foreach (var start in starts.Take(Samples))
        {
            var lines = texts.Select((text, line) => new LineHypothesis(line, text)).ToList();
            lines.ForEach(line => line.Begin(0, 0));
            for (var moment = 0; moment < Moments; moment++)
            {
                settings.Earn(model, speech[start + moment], earned);
                foreach (var line in lines)
                    line.Step(earned, settings.Stretch, float.MinValue);
            }
            var scores = lines.Select(line => line.Best / Moments).Where(float.IsFinite).Order().ToArray();
            if (scores.Length == 0)
                continue;
            best.Add(scores[^1]);
            usual.Add(scores[scores.Length / 2]);
        }
        best.Sort();
        usual.Sort();
        return best.Count == 0 ? (0, 0) : (usual[usual.Count / 2], best[(int)(0.8 * best.Count)]);
    }
}
