using System.Text.RegularExpressions;
using Soother.Contracts;
using Soother.Voice;

namespace Soother.Espeak.Tests;

[Collection("one rate at a time")] // espeak-ng keeps a trace of the rate before
public sealed partial class CharacterTests
{
    private const string Text = "I once watched a glacier think. It is about to have an idea.";

    [Fact]
    public async Task EveryShippedCharacterWhispersAndSoundsDifferent()
    {
        var all = new List<double>();
        foreach (var (name, rate, formants, breath) in Shipped().Prepend(("plain", 1, 1, 0)))
        {
            var sound = await SayAsync(new TtsCharacter("default", name, rate, formants, breath));
            var measure = WhisperMeasure.Of(sound.Samples, sound.SampleRate);
            Assert.True(measure.Voiced < 0.05 && measure.HarmonicsToNoise < -4, $"{name}: {measure}");
            all.Add(Centroid(sound));
            TestContext.Current.SendDiagnosticMessage($"{name}: {measure}, centroid {all[^1]:0} Hz");
        }
        Assert.InRange(all.Count, 4, 20);
        Assert.Equal(all.Count, all.Select(centroid => Math.Round(centroid / 20)).Distinct().Count());
    }

    [Fact]
    public async Task ALargerBodySoundsLowerAndASlowerOneLonger()
    {
        var (plain, large, slow) = (await SayAsync(new()), await SayAsync(new(Formants: 0.8)), await SayAsync(new(Rate: 0.7)));

        Assert.True(Centroid(large) < 0.95 * Centroid(plain), $"{Centroid(large):0} Hz against {Centroid(plain):0} Hz");
        Assert.True(slow.Duration > 1.2 * plain.Duration, $"{slow.Duration} against {plain.Duration}");
    }

    [Fact]
    public async Task TheVolumeOfACharacterIsAFactor()
    {
        var (plain, soft) = (await SayAsync(new()), await SayAsync(new(Volume: 0.5)));

        Assert.Equal(-6.02, Loudness.Measure(soft.Samples, soft.SampleRate) - Loudness.Measure(plain.Samples, plain.SampleRate), 0.05);
    }

    [Fact]
    public async Task OtherSitesAreNotTouched()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.AnswerAsSpeakerAsync();
        await plugin.SendAsync(new TtsCharacter("kitchen", Rate: 0.6));
        await plugin.SendAsync(new TtsSay(Text, "kitchen", Id: "k"));
        await plugin.SendAsync(new TtsSay(Text, "bedroom", Id: "b"));

        var kitchen = Wav.Read((await plugin.Bus.WaitForAsync<PlayBytes>(play => play.SiteId == "kitchen")).Wav);
        var bedroom = Wav.Read((await plugin.Bus.WaitForAsync<PlayBytes>(play => play.SiteId == "bedroom")).Wav);

        Assert.True(kitchen.Duration > 1.3 * bedroom.Duration);
    }

    [Theory]
    [InlineData(0.1, 1, 0)]
    [InlineData(1, 3, 0)]
    [InlineData(1, 1, 7)]
    public async Task ACharacterThatNoVoiceCanHaveIsIgnored(double rate, double formants, double breath)
    {
        var plain = await SayAsync(new());

        var same = await SayAsync(new(Rate: rate, Formants: formants, Breath: breath));

        Assert.Equal(plain.Duration.TotalSeconds, same.Duration.TotalSeconds, 0.15); // espeak-ng never says a thing twice to the sample
        Assert.Equal(Centroid(plain), Centroid(same), 0.02 * Centroid(plain));
    }

    private static async Task<Wav> SayAsync(TtsCharacter character)
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.AnswerAsSpeakerAsync();
        await plugin.SendAsync(character);
        await plugin.SendAsync(new TtsSay(Text, Id: "a"));
        await plugin.Bus.WaitForAsync<TtsSayFinished>();
        var pieces = plugin.Bus.All<PlayBytes>().Select(play => Wav.Read(play.Wav)).ToList();
        return new Wav(pieces[0].SampleRate, 1, [.. pieces.SelectMany(piece => piece.Samples)]);
    }

    /// <summary>The mean frequency of the sound, by the energy of its slope: bright sounds change faster.</summary>
    private static double Centroid(Wav sound)
    {
        double energy = 0, slope = 0;
        for (var i = 1; i < sound.Samples.Length; i++)
        {
            energy += sound.Samples[i] * sound.Samples[i];
            slope += Math.Pow(sound.Samples[i] - sound.Samples[i - 1], 2);
        }
        return Math.Sqrt(slope / energy) * sound.SampleRate / (2 * Math.PI);
    }

    private static List<(string Name, double Rate, double Formants, double Breath)> Shipped()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Soother.sln")))
            folder = folder.Parent;
        var hosts = File.ReadAllText(Path.Combine(folder.FullName, "skills", "hosts", "locale", "en-us", "hosts.yaml"));
        return [.. Host().Matches(hosts).Select(match => (match.Groups["name"].Value, Number(match, "rate"), Number(match, "formants"), Number(match, "breath")))];
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>\w+):\n  name: .*\n  voice: \{rate: (?<rate>[\d.]+), formants: (?<formants>[\d.]+), breath: (?<breath>[\d.]+)\}", RegexOptions.Multiline)]
    private static partial Regex Host();
}
