namespace Soother.Training.Cutting;

/// <summary>
/// Whether the script is what was read at all. Half of the takes teach how the reader sounds; each of the other half is then held against its own line and against
/// others. A reader who reads something else teaches nothing: then its own line wins no more often than another.
/// </summary>
internal static class CrossCheck
{
    private const int Takes = 60, Others = 5;

    /// <summary>How often the own line wins, 0 to 1; half is chance.</summary>
    public static double Wins(SpeechSequence speech, Finding finding, int seed)
    {
        var random = new Random(seed);
        var takes = finding.Takes().OrderBy(t => t.Key).Select(t => t.Value).ToArray();
        var (won, held) = (0, 0);
        foreach (var half in new[] { 0, 1 })
        {
            var model = finding.Synthetic.Learn(takes.Where((_, i) => i % 2 == half).SelectMany(take => Path(finding.Model, speech, finding, take, take.Line).Pairs), speech);
            var asked = takes.Where((_, i) => i % 2 != half).ToArray();
            random.Shuffle(asked);
            foreach (var take in asked.Take(Takes))
            {
                var own = Path(model, speech, finding, take, take.Line).Score;
                foreach (var other in Like(finding, take.Line))
                {
                    held++;
                    won += own > Path(model, speech, finding, take, other).Score ? 1 : 0;
                }
            }
        }
        return held == 0 ? 0 : (double)won / held;
    }

    // Lines as long as this one, so that no length tells them apart.
    private static IEnumerable<int> Like(Finding finding, int line) => Enumerable.Range(0, finding.Texts.Count)
        .Where(other => other != line && finding.Texts[other].Length > 0)
        .OrderBy(other => Math.Abs(Math.Log((double)finding.Texts[other].Length / Math.Max(1, finding.Texts[line].Length)))).Take(Others);

    private static LinePath Path(UnitModel model, SpeechSequence speech, Finding finding, Reading take, int line) =>
        LinePath.Find(model, speech, speech.Begins[take.FromPiece]..speech.Begins[take.ToPiece], finding.Texts[line], finding.Settings);
}
