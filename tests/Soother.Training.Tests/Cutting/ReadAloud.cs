using EspeakNg;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Cutting;

/// <summary>A script read by a synthetic voice other than the one that lines are found with, in a room that is not silent.</summary>
internal static class ReadAloud
{
    public static readonly string[] Lines =
    [
        "The kettle is on the stove.", "Nobody had seen the gardener since Tuesday.", "Seventeen ships lay in the harbour.", "Please whisper when the children sleep.",
        "A yellow lamp burned behind the window.", "My grandmother never forgot a birthday.", "Rain fell softly upon the roof all night.", "Which of these roads leads to the mill?",
        "He folded the letter and said nothing.", "Under the bridge the water was quite still.",
    ];

    public static string Script => string.Join('\n', Lines);

    /// <summary>The lines with a second of room between them.</summary>
    public static Sound Record(IEnumerable<string> lines)
    {
        var rate = Espeak.Initialise();
        var sound = new List<float>(new float[rate]);
        foreach (var line in lines)
        {
            Espeak.Synthesise(new Utterance(line, "gmw/en+f3", Rate: 160, Pitch: 60), samples =>
            {
                foreach (var sample in samples)
                    sound.Add(sample / 40000f);
            });
            sound.AddRange(new float[rate]);
        }
        var room = Some.Noise((double)sound.Count / rate, 0.001, rate: rate);
        return new(rate, [.. sound.Select((s, i) => s + room[Math.Min(i, room.Length - 1)])]);
    }
}
