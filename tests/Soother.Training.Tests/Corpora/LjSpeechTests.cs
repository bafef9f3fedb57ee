using Soother.Contracts;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Corpora;

public sealed class LjSpeechTests
{
    [Fact]
    public void AStrayQuotationMarkSwallowsNoLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("metadata.csv", "a|He said \"come here.|He said \"come here.\nb|Then she came.|Then she came.\n");
        Sound(folder, "a", "b");

        var listing = CorpusFormats.Read(new FolderStore(folder.Path));

        Assert.Equal(["a", "b"], listing.Clips.Select(c => c.Id));
        Assert.Empty(listing.Faults);
    }

    [Fact]
    public void NamesEveryFaultWithItsLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("metadata.csv", "﻿a|One.\nb|Two.\na|Again.\nc|\nno bar here\n");
        Sound(folder, "a", "c", "d");

        var listing = CorpusFormats.Read(new FolderStore(folder.Path));

        Assert.Equal("a", Assert.Single(listing.Clips).Id);
        Assert.Equal(
            [(FaultKind.MissingSound, 2), (FaultKind.Duplicate, 3), (FaultKind.EmptyText, 4), (FaultKind.Malformed, 5), (FaultKind.ExtraSound, 0)],
            listing.Faults.Select(f => (f.Kind, f.Place.Line)));
    }

    [Fact]
    public void FindsSoundsInFoldersInAnyCaseAndWithPathsOfOtherMachines()
    {
        using var corpus = new CorpusInFolder()
            .With("metadata.csv", "one/a|One.\ntwo\\a.wav|Two.\nB|Three.\nC:\\data\\wavs\\c.wav|Four.\na|Which?\nv1.2|Five.\n").WithSounds("wavs/one/a.wav", "wavs/two/a.wav", "wavs/b.WAV", "wavs/c.wav", "wavs/v1.2.wav");

        var listing = corpus.Read();

        Assert.Equal(["wavs_one_a=One.", "wavs_two_a=Two.", "b=Three.", "c=Four.", "v1.2=Five."], listing.Clips());
        Assert.Equal(["MissingSound metadata.csv:5 a"], listing.Faults());
    }

    private static void Sound(TemporaryFolder folder, params string[] names)
    {
        Directory.CreateDirectory(folder.File("wavs"));
        foreach (var name in names)
            File.WriteAllBytes(folder.File("wavs", name + ".wav"), new Wav(22050, 1, new float[2205]).ToBytes());
    }
}
