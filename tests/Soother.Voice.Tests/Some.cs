using EspeakNg;

namespace Soother.Voice.Tests;

/// <summary>Signals to test with.</summary>
internal static class Some
{
    public const int SampleRate = 22050;

    public static readonly string[] Sentences =
    [
        "Good evening.",
        "It is half past seven.",
        "The timer for ten minutes is set.",
        "Breathe in slowly, and breathe out.",
        "I did not understand that, please say it again.",
        "The birch canoe slid on the smooth planks.",
        "Glue the sheet to the dark blue background.",
        "It's easy to tell the depth of a well.",
        "These days a chicken leg is a rare dish.",
        "Rice is often served in round bowls.",
        "The juice of lemons makes fine punch.",
        "The box was thrown beside the parked truck.",
        "Four hours of steady work faced us.",
        "A large size in stockings is hard to sell.",
        "Yes.",
        "No, thank you.",
        "What can I do for you?",
        "Your alarm rings at twenty to nine tomorrow morning.",
        "Rest now, everything is quiet, and nothing needs to be done.",
        "The volume is at fifty percent.",
        "The living room lamp is on.",
        "Turn the music down, please, the children are asleep.",
    ];

    /// <summary>Uniform noise between −1 and 1, the same in every run.</summary>
    public static float[] Noise(int samples, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, samples).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    /// <summary>espeak-ng speaking aloud; skips the test where it is not installed.</summary>
    public static float[] Speech(string text)
    {
        var samples = new List<float>();
        try
        {
            EspeakNg.Espeak.Synthesise(new Utterance(text, "gmw/en-US", 145), piece =>
            {
                foreach (var sample in piece)
                    samples.Add(sample / 32768f);
            });
        }
        catch (EspeakException missing)
        {
            Assert.Skip(missing.Message);
        }
        return [.. samples];
    }
}
