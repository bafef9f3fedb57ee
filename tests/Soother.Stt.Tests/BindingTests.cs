using Soother.Contracts;
using Vosk;

namespace Soother.Stt.Tests;

public sealed class BindingTests
{
    private const string Phrases = """["what time is it", "stop", "[unk]"]""";

    [Fact]
    public void HearsPhrasesInSamplesOfEveryKind()
    {
        Ear.Skip();
        var question = Recordings.Question;
        short[] samples = [.. question.Samples.Select(Wav.ToInt16)];
        using var model = new Model(Recordings.Model);
        using var recogniser = new VoskRecognizer(model, question.SampleRate, Phrases);
        recogniser.AcceptWaveform(samples, samples.Length);
        Assert.Contains("what time is it", recogniser.FinalResult());
        recogniser.AcceptWaveform(question.ToBytes()[44..], 2 * samples.Length);
        Assert.Contains("what time is it", recogniser.PartialResult());
        recogniser.Reset();
        Assert.DoesNotContain("time", recogniser.FinalResult());
        recogniser.AcceptWaveform(question.Samples.Select(s => s * 32768f).ToArray(), samples.Length);
        Assert.Contains("what time is it", recogniser.FinalResult());
    }

    [Fact]
    public void KnowsItsWords()
    {
        Ear.Skip();
        using var model = new Model(Recordings.Model);
        Assert.True(model.FindWord("time") > 0);
        Assert.Equal(-1, model.FindWord("rhasspyx"));
    }

    [Fact]
    public void OutlivesItsModelAndRefusesWorkAfterItsOwnEnd()
    {
        Ear.Skip();
        var model = new Model(Recordings.Model);
        var recogniser = new VoskRecognizer(model, 16000, Phrases);
        model.Dispose();
        model.Dispose();
        recogniser.AcceptWaveform(new short[16000], 16000);
        Assert.Contains("text", recogniser.FinalResult());
        recogniser.Dispose();
        recogniser.Dispose();
        Assert.Throws<ObjectDisposedException>(() => recogniser.Result());
        Assert.Throws<ObjectDisposedException>(() => new VoskRecognizer(model, 16000));
    }
}
