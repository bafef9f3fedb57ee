using EspeakNg;

namespace Soother.Espeak.Tests;

[Collection("one rate at a time")] // espeak-ng keeps a trace of the rate before
public sealed class EspeakTests
{
    private const string American = "gmw/en-US";

    public EspeakTests() => Assert.SkipUnless(SpeakingPlugin.IsEspeakInstalled(), "libespeak-ng1 and espeak-ng-data are not installed");

    [Fact]
    public void SaysMoreAtALowerRate() => Assert.True(Say("Good evening.", 100).Count > 1.4 * Say("Good evening.", 200).Count);

    [Fact]
    public void ListsItsVoicesWithTheirLanguages()
    {
        var voices = EspeakNg.Espeak.Voices();
        Assert.True(voices.Count > 50);
        Assert.Contains(voices, v => v.Identifier == American && v.Languages[0] == "en-us" && v.Languages.Contains("en"));
        Assert.Equal(voices.Count, voices.Select(v => v.Identifier).Distinct().Count());
        Assert.Contains("f3", EspeakNg.Espeak.Variants());
    }

    [Fact]
    public void StopsWhenCancelled()
    {
        using var cancel = new CancellationTokenSource();
        var heard = 0;
        var text = string.Concat(Enumerable.Repeat("And on it goes. ", 500));
        var finished = EspeakNg.Espeak.Synthesise(new Utterance(text, American), samples => { heard += samples.Length; cancel.Cancel(); }, cancel.Token);
        Assert.False(finished);
        Assert.InRange(heard, 1, 22050);
        Assert.NotEmpty(Say("It speaks again."));
    }

    [Fact]
    public void PassesAnExceptionOfTheReceiverOn()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => SayTo(_ => throw new InvalidOperationException("full")));
        Assert.Equal("full", fault.Message);
        Assert.NotEmpty(Say("It speaks again."));
    }

    [Fact]
    public void RefusesAVoiceThatItLacks() =>
        Assert.Contains("'xyz'", Assert.Throws<EspeakException>(() => Say("a", voice: "xyz")).Message, StringComparison.Ordinal);

    [Fact]
    public void KeepsThreadsApart()
    {
        // espeak-ng never says a thing twice to the sample; the length hardly changes.
        var (slow, fast) = (Say("Good evening.", 100).Count, Say("Bad morning.", 300).Count);
        Assert.True(slow > 1.5 * fast);
        Parallel.For(0, 40, i =>
        {
            if (i % 2 == 0)
                Assert.Equal(slow, Say("Good evening.", 100).Count, slow * 0.02);
            else
                Assert.Equal(fast, Say("Bad morning.", 300).Count, fast * 0.02);
        });
    }

    [Fact]
    public void GivesThePhonemesOfEachClause() =>
        Assert.Equal(["hɐlˈoʊ", "wˈɜːld"], EspeakNg.Espeak.Phonemes("Hello, world.", American).Select(p => p.Replace("həlˈoʊ", "hɐlˈoʊ")));

    [Fact]
    public void SpeaksTextThatIsNotText() => Assert.NotEmpty(Say("a\0b \ud800 <speak> [[h@l'oU]] \u0001 &amp; 😀"));

    private static void SayTo(EspeakNg.Espeak.SamplesReady ready) =>
        EspeakNg.Espeak.Synthesise(new Utterance("Good evening.", American), ready, TestContext.Current.CancellationToken);

    private static List<short> Say(string text, int rate = 150, string voice = American)
    {
        var heard = new List<short>();
        Assert.True(EspeakNg.Espeak.Synthesise(new Utterance(text, voice, rate), samples => heard.AddRange(samples)));
        return heard;
    }
}
