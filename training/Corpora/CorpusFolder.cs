using EspeakNg;
using Soother.Voice.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Soother.Training.Corpora;

/// <summary>
/// A corpus that Soother works on, one folder: <c>corpus.yaml</c> says how, <c>metadata.csv</c> lists the clips (<c>id|text|speaker</c>), <c>wavs/</c> has them
/// cleaned, <c>whispers/</c> whispered, <c>decisions.csv</c> says why each is as it is; <c>report/</c> and <c>prepared/</c> follow from those.
/// </summary>
internal sealed class CorpusFolder
{
    private const string SettingsFile = "corpus.yaml";

    private CorpusFolder(string path, CorpusSettings settings)
    {
        (Path, Settings, Decisions) = (path, settings, new Decisions(System.IO.Path.Combine(path, "decisions.csv")));
        Phonemes = new(MakePhonemiser);
    }

    public string Path { get; }

    public CorpusSettings Settings { get; private set; }

    public Decisions Decisions { get; }

    /// <summary>Reads texts in the corpus's language, with its own <c>lexicon.txt</c> where there is one.</summary>
    public Lazy<Phonemiser> Phonemes { get; }

    /// <summary>Stands for what <c>lexicon.txt</c> says.</summary>
    public string LexiconKey => System.IO.File.Exists(File("lexicon.txt")) ? ContentKey.Of(System.IO.File.ReadAllText(File("lexicon.txt"))) : "";

    /// <summary>Whether its sounds are whispers: a person's, or made of a voice.</summary>
    public bool IsWhispered => Settings.Kind == CorpusKind.Whisper || Store.Files("whispers").Count > 0;

    public IStore Store => new FolderStore(Path);

    public string Wavs => File("wavs");

    public string Whispers => File("whispers");

    /// <summary>A path inside.</summary>
    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>What a verb found out, clip by clip.</summary>
    public StepLog<T> Log<T>(string step) where T : class => new(File(".steps", $"{step}.jsonl"));

    public static bool Exists(string path) => System.IO.File.Exists(System.IO.Path.Combine(path, SettingsFile));

    /// <exception cref="TrainingException">There is none, or its settings are wrong.</exception>
    public static CorpusFolder Open(string path)
    {
        if (!Exists(path))
            throw new TrainingException($"{path}: this is no corpus made here (it has no {SettingsFile}); make one with: ./train clean RECORDINGS {path}");
        return new(path, ReadSettings(System.IO.Path.Combine(path, SettingsFile)));
    }

    /// <summary>A new corpus, or the one that is there with its own settings.</summary>
    public static CorpusFolder OpenOrCreate(string path, CorpusSettings settings)
    {
        if (Exists(path))
            return Open(path);
        Directory.CreateDirectory(path);
        var corpus = new CorpusFolder(path, settings);
        corpus.Change(settings);
        return corpus;
    }

    /// <summary>Other settings, written down.</summary>
    public void Change(CorpusSettings settings)
    {
        var yaml = new SerializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithEnumNamingConvention(CamelCaseNamingConvention.Instance).Build().Serialize(settings);
        Replace(SettingsFile, yaml);
        Settings = settings;
    }

    /// <summary>Writes the list of clips.</summary>
    public void List(IEnumerable<Clip> clips) =>
        Replace("metadata.csv", string.Concat(clips.Select(c => $"{c.Id}|{Field(c.Text)}{(c.Speaker is null ? "" : "|" + Field(c.Speaker))}\n")));

    /// <summary>All clips that have a sound, dropped or not, with the cleaned sound.</summary>
    public IReadOnlyList<Clip> Listed() => [.. CorpusFormats.Read(Store, "soother").Clips.Select(c => c with { Sound = $"wavs/{c.Id}.wav" })];

    /// <summary>The clips that were not dropped, in their order, with the whisper for sound where there is one.</summary>
    public IReadOnlyList<Clip> Used()
    {
        var dropped = Decisions.Dropped();
        return [.. CorpusFormats.Read(Store, "soother").Clips.Where(c => !dropped.Contains(c.Id))];
    }

    private Phonemiser MakePhonemiser()
    {
        try
        {
            return new Phonemiser(Settings.Language, System.IO.File.Exists(File("lexicon.txt")) ? Lexicon.Read(File("lexicon.txt")) : null);
        }
        catch (Exception wrong) when (wrong is EspeakException or FormatException)
        {
            throw new TrainingException($"{File(SettingsFile)}: language {Settings.Language}: {wrong.Message}", wrong);
        }
    }

    private void Replace(string name, string text)
    {
        System.IO.File.WriteAllText(File(name + ".part"), text);
        System.IO.File.Move(File(name + ".part"), File(name), overwrite: true);
    }

    private static string Field(string text) => text.ReplaceLineEndings(" ").Replace('|', ' ');

    private static CorpusSettings ReadSettings(string path)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithCaseInsensitivePropertyMatching().Build()
                .Deserialize<CorpusSettings>(System.IO.File.ReadAllText(path)) ?? throw new TrainingException($"{path}: the file is empty");
        }
        catch (YamlException wrong)
        {
            throw new TrainingException($"{path}:{wrong.Start.Line}: {(wrong.InnerException ?? wrong).Message.ReplaceLineEndings(" ")}", wrong);
        }
    }
}
