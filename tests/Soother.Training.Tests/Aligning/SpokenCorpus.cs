using EspeakNg;
using Soother.Training.Aligning;
using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Voice.Text;

namespace Soother.Training.Tests.Aligning;

/// <summary>A corpus that espeak-ng reads: words at random, in a room with a little noise.</summary>
internal sealed class SpokenCorpus : IDisposable
{
    private const string Words =
        "river window lamp quiet garden mountain letter seven chair music paper bridge winter candle orange village morning shadow coffee thunder pillow forest engine " +
        "harbour yellow doctor kitchen simple travel moment question answer never always between together beautiful children machine weather picture station remember " +
        "ocean gentle whisper after before under over through nothing something house very much please sharp voice measure joy enough thick booth church judge young";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _texts = [];
    private readonly Random _random = new(3);

    public SpokenCorpus(int clips)
    {
        for (var i = 0; i < clips; i++)
        {
            var text = Text();
            Add($"c{i:000}", text, Say(text, "gmw/en-US"));
        }
    }

    public string Steps => _folder.File(".steps");

    public IReadOnlyList<Clip> Clips => [.. _texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new Clip(t.Key, t.Value, $"{t.Key}.wav", default))];

    public string this[string id] => _texts[id];

    public void Dispose() => _folder.Dispose();

    public void Add(string id, string text, Sound sound)
    {
        _texts[id] = text;
        SoundFile.Write(_folder.File($"{id}.wav"), sound);
    }

    public void Change(string id, Func<Sound, Sound> how) => Add(id, _texts[id], how(Sound(id)));

    public void Retext(string id, string text) => _texts[id] = text;

    public Sound Sound(string id) => SoundFile.Read(new FolderStore(_folder.Path), $"{id}.wav");

    public Task<CorpusFit> CheckAsync(int jobs = 2, double least = 2) => CorpusCheck.RunAsync(
        new FolderStore(_folder.Path), Clips, new(new Phonemiser("en-us"), Steps) { LeastMinutes = least }, jobs, 1, TestContext.Current.CancellationToken);

    public Sound Say(string text, string voice)
    {
        var samples = new List<float>();
        Espeak.Synthesise(new EspeakNg.Utterance(text, voice, 140 + _random.Next(20), 48 + _random.Next(5)), piece =>
        {
            foreach (var sample in piece)
                samples.Add(0.8f * sample / 32768f);
        });
        return new(Espeak.Initialise(), [.. samples.Select(s => s + (float)(0.002 * (_random.NextDouble() - 0.5)))]);
    }

    private string Text()
    {
        var words = Words.Split(' ');
        return string.Join(' ', Enumerable.Range(0, 7 + _random.Next(5)).Select(_ => words[_random.Next(words.Length)])) + ".";
    }
}
