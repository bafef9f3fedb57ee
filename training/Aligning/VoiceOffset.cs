namespace Soother.Training.Aligning;

/// <summary>
/// How a clip's cepstra lie beside those of the same phonemes in the whole corpus, in vowels and in other sounds apart: the shape of the speaker's vocal tract,
/// and of the room and microphone, with little of what is said. The means of a speaker's mixtures are compared so in speaker verification (Reynolds et al. 2000).
/// </summary>
internal static class VoiceOffset
{
    private const string Vowels = "aeiouyɑɐɒæʌəɚɜɛɪɨɔœøʊʉɯɤᵻɵɞ";
    private const int First = 1;   // not the level

    /// <summary>Values of an offset.</summary>
    public const int Length = 2 * (SpeechFeatures.Cepstra - First);

    public static double[] Of(SpeechFeatures features, SpeechTrace trace, SpeechModel model)
    {
        var (sums, counts) = (new double[Length], new double[2]);
        for (var t = 0; t < trace.Frames; t++)
        {
            if (trace.IsSilence(t))
                continue;
            var state = trace.State(t);
            var kind = IsVowel(model.Phones.Names[state / PhoneSet.StatesEach]) ? 0 : 1;
            counts[kind]++;
            var frame = features.Frame(t);
            var usual = model.Usual(state);
            for (var i = First; i < SpeechFeatures.Cepstra; i++)
                sums[(kind * Length / 2) + i - First] += frame[i] + features.Mean[i] - usual[i];
        }
        for (var i = 0; i < Length; i++)
            sums[i] /= Math.Max(1, counts[2 * i / Length]);
        return sums;
    }

    private static bool IsVowel(string phone) => Vowels.Contains(phone[0]);
}
