using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Training.Terminal;

namespace Soother.Training.Analysing.Measuring;

/// <summary>Looks at every clip of a corpus once: only the measures stay in memory, and in the log, from which the next run takes those of clips that did not change.</summary>
internal sealed class ClipMeter(Subject subject, StepLog<ClipMeasure> log)
{
    private const string Version = "1";   // another one throws away what was measured before

    private readonly TextMeter _texts = new(subject.Phonemes.Value);

    /// <summary>The clips that can be read, in their order, and what is wrong with the others.</summary>
    public async Task<(IReadOnlyList<MeasuredClip> Clips, IReadOnlyList<Fault> Faults)> MeasureAsync(int jobs, CancellationToken cancel)
    {
        var measures = new ClipMeasure[subject.Clips.Count];
        await Work.EachAsync("Looking at the clips", Enumerable.Range(0, measures.Length).ToList(), jobs, i => measures[i] = Measure(subject.Clips[i]), cancel);
        var clips = new List<MeasuredClip>();
        var faults = new List<Fault>();
        for (var i = 0; i < measures.Length; i++)
        {
            var clip = subject.Clips[i];
            if (measures[i].Sound is { } sound)
                clips.Add(new(clip, i, measures[i].SoundKey, sound, measures[i].Text));
            if ((measures[i].Fault ?? measures[i].Text.Fault) is { } fault)
                faults.Add(new(FaultKind.Unreadable, clip.Place, clip.Id, $"'{clip.Id}': {fault}"));
        }
        return (clips, faults);
    }

    private ClipMeasure Measure(Clip clip)
    {
        var sound = "";
        try
        {
            using (var stream = subject.Store.Open(clip.Sound))
                sound = ContentKey.Of(stream);
            var key = ContentKey.Of(Version, subject.Language, subject.Corpus?.LexiconKey ?? "", sound, clip.Text);
            if (log.Find(clip.Id, key) is { } known)
                return known;
            var measure = new ClipMeasure(sound, SoundMeter.Measure(SoundFile.Read(subject.Store, clip.Sound)), _texts.Measure(clip.Text));
            log.Add(clip.Id, key, measure);
            return measure;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new(sound, null, _texts.Measure(clip.Text), $"{clip.Sound} cannot be read: {wrong.Message}");
        }
    }
}
