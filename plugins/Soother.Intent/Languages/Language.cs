using System.Collections.Concurrent;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Soother.Intent;

/// <summary>How numbers, lengths of time, times and days are said and read in one language. What differs between languages is in their tables.</summary>
internal sealed class Language
{
    private const string DefaultTag = "en-us", FileName = "language.yaml";

    private static readonly ConcurrentDictionary<string, Lazy<Language>> Known = new();

    private readonly HashSet<string> _small, _decisive, _negations;

    private Language(string tag, LanguageFile file)
    {
        (Tag, Tables) = (tag, file);
        Numbers = new(file.Numbers);
        Temperatures = new(file.Temperatures);
        Durations = new(file.Durations, Numbers);
        Times = new(file.Times, Numbers);
        Dates = new(file.Dates, Numbers, Durations);
        Moments = new(file.Moments, this);
        (_small, _decisive) = ([.. file.SmallWords.Select(Expansion.Key)], [.. file.DecisiveWords.Select(Expansion.Key)]);
        _negations = [.. file.Negations.Select(Expansion.Key)];
        Wrapping = new(file.Preambles, file.Closings);
        Confusable = file.Confusable.Select(g => g.Select(Expansion.Key).Distinct().ToArray()).SelectMany(g => g.Select(w => (Word: w, Others: g.Where(o => o != w))))
            .GroupBy(w => w.Word).ToDictionary(g => g.Key, g => g.SelectMany(w => w.Others).Distinct().ToArray());
    }

    public static Language Default => Load(DefaultTag);

    /// <summary>The languages that there are tables for.</summary>
    public static IReadOnlyList<string> Tags { get; } =
        [.. (Directory.Exists(Root) ? Directory.GetDirectories(Root) : []).Where(d => File.Exists(Path.Combine(d, FileName))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <summary>As in BCP 47, in lower case: <c>en-us</c>.</summary>
    public string Tag { get; }

    public LanguageFile Tables { get; }

    public Numbers Numbers { get; }

    public Temperatures Temperatures { get; }

    public Durations Durations { get; }

    public Times Times { get; }

    public Dates Dates { get; }

    public Moments Moments { get; }

    /// <summary>Words that the meaning of a sentence seldom hangs on: they may be lacking, or stand where they should not.</summary>
    public IReadOnlySet<string> SmallWords => _small;

    public Wrapping Wrapping { get; }

    /// <summary>For a word, those that sound like it.</summary>
    public IReadOnlyDictionary<string, string[]> Confusable { get; }

    private static string Root => Path.Combine(Path.GetDirectoryName(typeof(Language).Assembly.Location)!, "locale");

    /// <summary>The language of a tag, or another variety of it (<c>en-gb</c> is read as <c>en-us</c>); the default one where there are no tables for either.</summary>
    public static Language For(string? tag) => TryFor(tag) ?? Load(DefaultTag);

    /// <summary>The language of a tag, or another variety of it; null where there are no tables for either.</summary>
    /// <exception cref="InvalidDataException">Its tables cannot be read.</exception>
    public static Language? TryFor(string? tag)
    {
        var wanted = (tag ?? "").Replace('_', '-');
        var found = Tags.FirstOrDefault(t => t.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? Tags.FirstOrDefault(t => Family(t).Equals(Family(wanted), StringComparison.OrdinalIgnoreCase));
        return found is null ? null : Load(found);
    }

    /// <summary>Whether it says that something is not to be done, or not so.</summary>
    public bool IsNegation(string word) => _negations.Contains(word);

    public bool IsSmall(string word) => _small.Contains(word);

    /// <summary>Whether mistaking this word for another could turn an order into its opposite, or into a different one.</summary>
    public bool IsDecisive(string word) => _decisive.Contains(word) || Numbers.IsNumber(word);

    /// <summary>Phrases of a kind of slot, for the recogniser.</summary>
    public IReadOnlyList<string> PhrasesOf(string kind) => SpokenPhrases.Of(Tables.Phrases.GetValueOrDefault(kind) ?? [], this);

    private static string Family(string tag) => tag.Split('-')[0];

    private static Language Load(string tag) => Known.GetOrAdd(tag, t => new(() => Read(t, Path.Combine(Root, t, FileName)))).Value;

    private static Language Read(string tag, string path)
    {
        try
        {
            var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<LanguageFile>(File.ReadAllText(path));
            return new(tag, file);
        }
        catch (IOException)
        {
            throw new InvalidDataException($"{path} is missing: without it nothing can be read in {tag}; install the plugin again, with its folder locale");
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{path} line {fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }
}
