using Soother.Training.Analysing.Measuring;
using Soother.Training.Corpora;
using Soother.Voice.Text;

namespace Soother.Training.Analysing;

/// <summary>What is looked at: a corpus made here, or recordings of any known format.</summary>
internal sealed record Subject
{
    /// <summary>The verb's name in <c>decisions.csv</c>.</summary>
    public const string Step = "analyze";

    private readonly Lazy<Phonemiser> _phonemes;

    public Subject() => _phonemes = new(() => TextMeter.Phonemiser(Language!));   // set by the time anybody asks

    public required string Name { get; init; }

    public required string Format { get; init; }

    public required IStore Store { get; init; }

    public required string Language { get; init; }

    /// <summary>Reads its texts, with its own lexicon where it has one.</summary>
    public Lazy<Phonemiser> Phonemes => Corpus?.Phonemes ?? _phonemes;

    /// <summary>Null where nobody said whether it is whispered.</summary>
    public bool? Whispered { get; init; }

    public required IReadOnlyList<Clip> Clips { get; init; }

    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>Clips that other verbs left out. They are heard all the same: what is wrong with them may have a better name than "too fast".</summary>
    public IReadOnlyList<Clip> LeftOut { get; init; } = [];

    /// <summary>The folder that the report goes to.</summary>
    public required string Report { get; init; }

    /// <summary>Null for recordings that were not cleaned yet.</summary>
    public CorpusFolder? Corpus { get; init; }

    /// <exception cref="TrainingException">It is no corpus, or one with a mistake.</exception>
    public static Subject Open(AnalysisOptions options)
    {
        if (IsCorpus(options))
            return OfCorpus(CorpusFolder.Open(options.Source), Folder(options));
        var store = new FolderStore(options.Source);
        var listing = CorpusFormats.Read(store, options.Format);
        return new()
        {
            Name = options.Source, Format = listing.Format, Store = store, Language = options.Language, Clips = listing.Clips, Faults = listing.Faults,
            Report = Folder(options),
        };
    }

    /// <summary>The folder that a report goes to.</summary>
    public static string Folder(AnalysisOptions options) => options.To ?? (IsCorpus(options)
        ? Path.Combine(options.Source, "report")
        : $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Source)))}-report");

    /// <summary>The folder with what verbs found out.</summary>
    public string Steps => Corpus?.File(".steps") ?? Path.Combine(Report, ".steps");

    /// <summary>The clip as it was spoken, where the whisper was made from it: voices differ more than whispers.</summary>
    public Clip Voiced(Clip clip) =>
        clip.Sound.StartsWith("whispers/", StringComparison.Ordinal) && Store.Exists($"wavs/{clip.Id}.wav") ? clip with { Sound = $"wavs/{clip.Id}.wav" } : clip;

    /// <summary>Stands for everything that a report follows from: another text, sound or word of a person gives another key.</summary>
    public string Key(IEnumerable<MeasuredClip> clips)
    {
        List<string> parts = [Language, Corpus?.LexiconKey ?? ""];
        foreach (var clip in clips)
            parts.AddRange([clip.Id, clip.Clip.Text, clip.Clip.Speaker ?? "", clip.SoundKey]);
        foreach (var said in Corpus?.Decisions.Lines.Where(d => d.You is not null) ?? [])
            parts.Add(said.ToString());
        return ContentKey.Of([.. parts]);
    }

    private static bool IsCorpus(AnalysisOptions options) => CorpusFolder.Exists(options.Source) && options.Format is null or "soother";

    // Without what other verbs left out. What this verb left out before is looked at again: it may have been mended.
    private static Subject OfCorpus(CorpusFolder corpus, string report)
    {
        var dropped = corpus.Decisions.Lines.Where(d => d.Final == Verdict.Drop && (d.Step != Step || d.You == Verdict.Drop)).Select(d => d.Clip).ToHashSet();
        var listing = CorpusFormats.Read(corpus.Store, "soother");
        return new()
        {
            Name = corpus.Settings.Name.Length > 0 ? corpus.Settings.Name : corpus.Path, Format = listing.Format, Store = corpus.Store,
            Language = corpus.Settings.Language, Clips = [.. listing.Clips.Where(c => !dropped.Contains(c.Id))], Faults = listing.Faults,
            LeftOut = [.. listing.Clips.Where(c => dropped.Contains(c.Id))],
            Report = report, Corpus = corpus, Whispered = corpus.IsWhispered,
        };
    }
}
