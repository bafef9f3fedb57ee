using System.Text;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Corpora;

/// <summary>Each layout is taken for what it is, also where it has what others have.</summary>
public sealed class DetectionTests
{
    private static readonly Dictionary<string, Action<CorpusInFolder>> Layouts = new()
    {
        ["ljspeech"] = c => c.With("metadata.csv", "a|He has 3.|He has three.\nb|Two.|Two.\n").WithSounds("wavs/a.wav", "wavs/b.wav"),
        ["mailabs"] = c => c.With("ann/one/metadata.csv", "a|One.|One.\n").WithSounds("ann/one/wavs/a.wav"),
        ["mimic-metadata"] = c => c.With("u-metadata.txt", "a.wav|One.|4\nb.wav|Two.|4\n").WithSounds("a.wav", "b.wav"),
        ["commonvoice"] = c => c.With("validated.tsv", "client_id\tpath\tsentence\nx\ta.mp3\tOne.\n").WithSounds("clips/a.mp3"),
        ["vctk"] = c => c.With("txt/p1/p1_001.txt", "One.").WithSounds("wav48/p1/p1_001.wav"),
        ["piper"] = c => c.With("metadata.csv", "a|ann|One of two.\nb|bob|Three of four.\n").WithSounds("wavs/a.wav", "wavs/b.wav"),
        ["plain"] = c => c.With("a.txt", "One.").WithSounds("a.wav"),
        ["soother"] = c => c.With("corpus.yaml", "name: x\n").With("metadata.csv", "a|One.\n").WithSounds("wavs/a.wav"),
    };

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsTakenForWhatItIs(string format)
    {
        using var corpus = new CorpusInFolder();
        Layouts[format](corpus);

        Assert.Equal(format, corpus.Read().Format);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void PicturesPapersAndOtherTablesMisleadNobody(string format)
    {
        using var corpus = new CorpusInFolder();
        Layouts[format](corpus);
        corpus.With("README.txt", "This corpus was read by Ann.\nShe read it well.\n").With("LICENSE", "CC0").With("docs/notes.csv", "day;hours\n1;2\n").With("stats.tsv", "day\thours\n1\t2\n");
        File.WriteAllBytes(corpus.Folder.File("cover.png"), [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]);

        var listing = corpus.Read();

        Assert.Equal(format, listing.Format);
        Assert.DoesNotContain(listing.Faults, f => f.Kind is not (FaultKind.MissingSound or FaultKind.ExtraSound));
        Assert.NotEmpty(listing.Clips);
    }

    [Fact]
    public void RandomBytesInPlaceOfAListAreRefusedOrListedAsFaults()
    {
        var random = new Random(3);
        foreach (var (format, make) in Layouts.Where(l => l.Key != "soother"))
        {
            for (var round = 0; round < 20; round++)
            {
                using var corpus = new CorpusInFolder();
                make(corpus);
                foreach (var list in corpus.Store.Files(deep: true).Where(f => !SoundIndex.IsSound(f)))
                    File.WriteAllBytes(corpus.Folder.File(list), Spoil(random, File.ReadAllBytes(corpus.Folder.File(list))));
                DemandCalm(corpus, null);
                DemandCalm(corpus, format);
            }
        }
    }

    private static void DemandCalm(CorpusInFolder corpus, string? format)
    {
        try
        {
            Assert.All(corpus.Read(format).Clips, c => Assert.True(c.Text.Length > 0 && !c.Text.Contains('\0')));
        }
        catch (TrainingException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static byte[] Spoil(Random random, byte[] list)
    {
        var wild = new byte[random.Next(400)];
        random.NextBytes(wild);
        return random.Next(4) switch
        {
            0 => wild,
            1 => [.. list, .. wild],
            2 => [.. wild, .. Encoding.ASCII.GetBytes("\n"), .. list],
            _ => [.. list.Select(b => random.Next(12) == 0 ? (byte)random.Next(256) : b)],
        };
    }
}
