using System.Globalization;
using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Training.Terminal;
using Soother.Voice.Text;

namespace Soother.Training.Aligning;

/// <summary>
/// Finds clips whose text is not what is said, that are cut off, that somebody else speaks, or that play at a wrong rate, in a corpus of one reader, voiced or
/// whispered, from nothing but the corpus.
/// </summary>
internal sealed class CorpusCheck
{
    private const string Method = "2";   // another one when what is measured changes, so that nothing is taken for up to date
    private const int OtherTexts = 4;
    private const int PhonemesASecond = 11;

    private readonly IStore _store;
    private readonly IReadOnlyList<Clip> _clips;
    private readonly CheckSettings _settings;
    private readonly int _jobs;
    private readonly IReadOnlyList<string>[] _symbols;
    private readonly string[] _keys;
    private int[] _byLength = [];

    private CorpusCheck(IStore store, IReadOnlyList<Clip> clips, CheckSettings settings, int jobs)
    {
        (_store, _clips, _settings, _jobs) = (store, clips, settings, jobs);
        (_symbols, _keys) = (new IReadOnlyList<string>[clips.Count], new string[clips.Count]);
    }

    /// <summary>Checks a corpus. It may have any length: but for the part that is learned from, one clip's sound at a time is held for each job.</summary>
    /// <param name="store">Where the sounds are.</param>
    /// <param name="clips">All clips, those that other steps dropped too: a clip may have more than one fault.</param>
    /// <param name="settings">How.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="seed">Which clips of a long corpus are learned from.</param>
    /// <param name="cancel">Ends it; what was found out is kept.</param>
    /// <exception cref="TrainingException">A sound cannot be read.</exception>
    public static async Task<CorpusFit> RunAsync(IStore store, IReadOnlyList<Clip> clips, CheckSettings settings, int jobs, int seed, CancellationToken cancel)
    {
        var check = new CorpusCheck(store, clips, settings, jobs);
        await Work.EachAsync("Reading the texts", [.. Enumerable.Range(0, clips.Count)], jobs, check.ReadText, cancel);
        check._byLength = [.. Enumerable.Range(0, clips.Count).OrderBy(i => check._symbols[i].Count).ThenBy(i => i)];
        var order = Enumerable.Range(0, clips.Count).ToArray();
        new Random(seed).Shuffle(order);
        var (model, key, minutes) = await check.LearnAsync(order, cancel);
        if (model is null)
            return new([], minutes, string.Create(CultureInfo.InvariantCulture, $"the corpus has {minutes:0.0} minutes; texts and voices can be checked from {settings.LeastMinutes:0} minutes on"));
        return new(await check.MeasureAsync(model, key, cancel), minutes);
    }

    private void ReadText(int i)
    {
        try
        {
            _symbols[i] = _settings.Phonemes.Read(_clips[i].Text).Symbols;
        }
        catch (FormatException wrong)
        {
            throw new TrainingException($"{_clips[i].Place}: {wrong.Message}", wrong);
        }
        using var sound = Reading(i, () => _store.Open(_clips[i].Sound));
        _keys[i] = ContentKey.Of(sound, _clips[i].Text, Method);
    }

    private async Task<(SpeechModel? Model, string Key, double Minutes)> LearnAsync(int[] order, CancellationToken cancel)
    {
        var key = ContentKey.Of([.. order.Select(i => _keys[i]), $"{_settings.LearnMinutes}"]);
        var path = Path.Combine(_settings.Steps, "speech.model");
        if (SpeechModelFile.Read(path, key) is { } known)
            return (known, key, 0);
        var chosen = order[..Enough(order)].Order().ToArray();
        var utterances = new Utterance[chosen.Length];
        await Work.EachAsync("Listening", [.. Enumerable.Range(0, chosen.Length)], _jobs, k =>
            utterances[k] = new(FeatureReader.Read(Sound(chosen[k])), _symbols[chosen[k]]), cancel);
        var minutes = utterances.Sum(u => u.Features.Seconds) / 60;
        if (minutes < _settings.LeastMinutes)
            return (null, key, minutes);
        var course = new Course(utterances, _jobs, cancel);
        await Work.EachAsync("Learning the voice", course.Lessons, 1, lesson => lesson(), cancel);
        SpeechModelFile.Write(path, key, course.Model);
        return (course.Model, key, minutes);
    }

    // How many clips make the minutes to learn from, by their texts: the same whatever the order in which they are read.
    private int Enough(int[] order)
    {
        var (phonemes, count) = (0, 0);
        while (count < order.Length && phonemes < _settings.LearnMinutes * 60 * PhonemesASecond)
            phonemes += _symbols[order[count++]].Count(Pronunciation.IsPhoneme);
        return count;
    }

    private async Task<IReadOnlyList<ClipFit>> MeasureAsync(SpeechModel model, string key, CancellationToken cancel)
    {
        var measurer = new ClipMeasurer(model);
        var measures = new ClipMeasure[_clips.Count];
        using (var log = new StepLog<ClipMeasure>(Path.Combine(_settings.Steps, "fit.jsonl")))
        {
            await Work.EachAsync("Comparing with the texts", [.. Enumerable.Range(0, _clips.Count)], _jobs, i =>
                measures[i] = Known(log, i, key, () => measurer.Measure(FeatureReader.Read(Sound(i)), _symbols[i], Others(i))), cancel);
        }
        var usual = new FitRange([.. measures.Select(m => m.Fits).OfType<TextFit>()]);
        var finder = new RateFinder(measurer, usual);
        var rates = new RateFit?[_clips.Count];
        await Work.EachAsync("Trying other rates", [.. Enumerable.Range(0, _clips.Count).Where(i => usual.IsSuspect(measures[i]))], _jobs, i =>
            rates[i] = finder.Find(Sound(i), _symbols[i], Others(i), measures[i]), cancel);
        var judge = new FitJudge(usual);
        return [.. _clips.Select((clip, i) => judge.Of(clip.Id, measures[i], rates[i]))];
    }

    private T Known<T>(StepLog<T> log, int i, string key, Func<T> make) where T : class
    {
        var own = _keys[i] + key;
        if (log.Find(_clips[i].Id, own) is { } known)
            return known;
        var made = make();
        log.Add(_clips[i].Id, own, made);
        return made;
    }

    // Those next in length: a text much longer or shorter would be found out by its length alone.
    private IReadOnlyList<string>[] Others(int i)
    {
        var rank = Array.BinarySearch(_byLength, i, Comparer<int>.Create((a, b) => (_symbols[a].Count, a).CompareTo((_symbols[b].Count, b))));
        var from = Math.Clamp(rank - (OtherTexts / 2), 0, Math.Max(0, _byLength.Length - OtherTexts - 1));
        return [.. Enumerable.Range(from, Math.Min(OtherTexts + 1, _byLength.Length)).Where(r => r != rank).Select(r => _symbols[_byLength[r]])];
    }

    private Sound Sound(int i) => Reading(i, () => SoundFile.Read(_store, _clips[i].Sound));

    private T Reading<T>(int i, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{_store.Name}/{_clips[i].Sound}: {unread.Message}", unread);
        }
    }
}
