using Soother.Training.Corpora;

namespace Soother.Training.Tests.Corpora.Formats;

/// <summary>Each format with a folder made by hand: what is read, and which faults are named where.</summary>
public sealed class FormatTests
{
    [Fact]
    public void ReadsMailabsBooksOfSeveralReaders()
    {
        using var corpus = new CorpusInFolder()
            .With("by_book/female/mary/one/metadata.csv", "x_01|In 1963.|In nineteen sixty three.\nx_02|Two.|Two.\nx_09|Gone.|Gone.\n")
            .With("by_book/male/john/one/metadata.csv", "x_01|Un \"livre.|Un \"livre.\nx_02||\n")
            .WithSounds("by_book/female/mary/one/wavs/x_01.wav", "by_book/female/mary/one/wavs/x_02.WAV", "by_book/male/john/one/wavs/x_01.wav", "by_book/male/john/one/wavs/x_02.wav", "by_book/male/john/one/wavs/x_03.wav");

        var listing = corpus.Read();

        Assert.Equal("mailabs", listing.Format);
        Assert.Equal(
            ["by_book_female_mary_one_wavs_x_01@mary=In nineteen sixty three.", "by_book_female_mary_one_wavs_x_02@mary=Two.", "by_book_male_john_one_wavs_x_01@john=Un \"livre."],
            listing.Clips());
        Assert.Equal(
            [
                "MissingSound by_book/female/mary/one/metadata.csv:3 x_09",
                "EmptyText by_book/male/john/one/metadata.csv:2 by_book_male_john_one_wavs_x_02",
                "ExtraSound by_book/male/john/one/wavs/x_03.wav x_03",
            ],
            listing.Faults());
        Assert.Equal(2, corpus.Read(speaker: "Mary").Clips.Count);
    }

    [Fact]
    public void ReadsCommonVoiceByTheNamesOfItsColumns()
    {
        const string Header = "client_id\tpath\tsentence_id\tsentence\tup_votes\n";
        using var corpus = new CorpusInFolder()
            .With("validated.tsv", Header + "aaaa1\tc1.mp3\ts1\tHe said \"no.\t2\nbbbb2\tc2.mp3\ts2\tYes.\t2\naaaa1\tc3.mp3\ts3\t\t1\nshort line\naaaa1\tc1.mp3\ts1\tAgain.\t2\naaaa1\tc8.mp3\ts8\tGone.\t2\n")
            .With("invalidated.tsv", Header + "aaaa1\tc4.mp3\ts4\tWrong.\t0\n")
            .With("reported.tsv", "sentence\treason\nWrong.\toffensive\n")
            .WithSounds("clips/c1.mp3", "clips/c2.mp3", "clips/c2.wav", "clips/c3.mp3", "clips/c4.mp3", "clips/c5.mp3");

        var listing = corpus.Read();

        Assert.Equal("commonvoice", listing.Format);
        Assert.Equal(["c1@aaaa1=He said \"no.", "c2@bbbb2=Yes."], listing.Clips());
        Assert.Equal("clips/c2.wav", listing.Clips[1].Sound);
        Assert.Equal(
            ["EmptyText validated.tsv:4 c3", "Malformed validated.tsv:5 short line", "Duplicate validated.tsv:6 c1", "MissingSound validated.tsv:7 c8", "ExtraSound clips/c5.mp3 c5"],
            listing.Faults());
        Assert.Equal("c2", Assert.Single(corpus.Read(speaker: "bbb").Clips).Id);
    }

    [Fact]
    public void ReadsCommonVoicePartsWhereNothingSaysWhatIsValidated()
    {
        const string Header = "client_id\tpath\tsentence\n";
        using var corpus = new CorpusInFolder()
            .With("train.tsv", Header + "a\tc1\tOne.\n").With("test.tsv", Header + "a\tc2\tTwo.\n").With("other.tsv", Header + "a\tc3\tThree.\n")
            .WithSounds("clips/c1.wav", "clips/c2.wav", "clips/c3.wav");

        var listing = corpus.Read();

        Assert.Equal(["c1@a=One.", "c2@a=Two."], listing.Clips());
        Assert.Empty(listing.Faults);
    }

    [Fact]
    public void ReadsPiperWithSpeakers()
    {
        using var corpus = new CorpusInFolder()
            .With("metadata.csv", "a1|ann|One, two, three.\nb1.wav|bob|Four and five.\nb2|bob|\nC:\\sounds\\a2.wav|ann|Six or seven.\na3|ann|x|y\n")
            .WithSounds("wav/a1.wav", "wav/b1.wav", "wav/b2.wav", "wav/a2.wav", "wav/a3.wav");

        var listing = corpus.Read();

        Assert.Equal("piper", listing.Format);
        Assert.Equal(["a1@ann=One, two, three.", "b1@bob=Four and five.", "a2@ann=Six or seven."], listing.Clips());
        Assert.Equal(["EmptyText metadata.csv:3 b2", "Malformed metadata.csv:5 a3|ann|x|y", "ExtraSound wav/a3.wav a3"], listing.Faults());
    }

    [Fact]
    public void ReadsPiperSpeakersInAFolderThatIsElseLikeLjSpeech()
    {
        using var corpus = new CorpusInFolder().With("metadata.csv", "a|ann|One, two, three.\nb|bob|Four and five.\n").WithSounds("wavs/a.wav", "wavs/b.wav");

        Assert.Equal(["a@ann=One, two, three.", "b@bob=Four and five."], corpus.Read().Clips());
        Assert.Equal(["a=One, two, three.", "b=Four and five."], corpus.Read("ljspeech").Clips());
    }

    [Fact]
    public void ReadsCoquiByTheNamesOfItsColumns()
    {
        using var corpus = new CorpusInFolder()
            .With("train.csv", "audio_file|text|speaker_name|emotion_name\nsub/a.wav|One.|ann|calm\nother/a.wav|Two.|bob|calm\nsub/b.wav|Three.\n")
            .With("eval.csv", "audio_file|text|speaker_name|emotion_name\nsub/b.wav|Four.|ann|calm\n")
            .WithSounds("sub/a.wav", "other/a.wav", "sub/b.wav");

        var listing = corpus.Read();

        Assert.Equal(["b@ann=Four.", "sub_a@ann=One.", "other_a@bob=Two."], listing.Clips());
        Assert.Equal(["Malformed train.csv:4 sub/b.wav|Three."], listing.Faults());
    }

    [Theory]
    [InlineData("wav48/p225/p225_00{0}.wav")]
    [InlineData("wav48_silence_trimmed/p225/p225_00{0}_mic1.flac", "wav48_silence_trimmed/p225/p225_00{0}_mic2.flac")]
    public void ReadsVctk(params string[] sounds)
    {
        using var corpus = new CorpusInFolder()
            .With("txt/p225/p225_001.txt", "Please call Stella.\n").With("txt/p225/p225_002.txt", "\n").With("txt/p226/p226_003.txt", "Gone.\n")
            .WithSounds([.. sounds.SelectMany(s => new[] { string.Format(s, 1), string.Format(s, 2), string.Format(s, 4) })]);

        var listing = corpus.Read();

        Assert.Equal("vctk", listing.Format);
        var clip = Assert.Single(listing.Clips);
        Assert.Equal(("p225", "Please call Stella.", string.Format(sounds[0], 1)), (clip.Speaker, clip.Text, clip.Sound));
        Assert.Equal(
            [(FaultKind.EmptyText, "txt/p225/p225_002.txt:1"), (FaultKind.MissingSound, "txt/p226/p226_003.txt:1"), (FaultKind.ExtraSound, string.Format(sounds[0], 4))],
            listing.Faults.Select(f => (f.Kind, $"{f.Place}")));
    }

    [Fact]
    public void ReadsATextBesideEachSound()
    {
        using var corpus = new CorpusInFolder()
            .With("a.txt", "One\ntwo.\n").With("b.lab", "Three.").With("c.TXT", " \n").With("d.txt", "Gone.").With("f.txt", "1\n2\n3\n4\n")
            .WithSounds("a.WAV", "b.flac", "c.wav", "e.wav", "f.wav");

        var listing = corpus.Read();

        Assert.Equal("plain", listing.Format);
        Assert.Equal(["a=One two.", "b=Three."], listing.Clips());
        Assert.Equal(["EmptyText c.TXT:1 c", "Malformed f.txt f.txt", "MissingSound d.txt d.txt", "ExtraSound e.wav e"], listing.Faults());
    }

    [Fact]
    public void ReadsAFolderOfEachSpeaker()
    {
        using var corpus = new CorpusInFolder()
            .With("ann/1/a.normalized.txt", "Doctor One.").With("ann/1/a.txt", "Dr. One.").With("bob/a.txt", "Two.").WithSounds("ann/1/a.wav", "bob/a.wav");

        Assert.Equal(["ann_1_a@ann=Doctor One.", "bob_a@bob=Two."], corpus.Read().Clips());
        Assert.Equal("Two.", Assert.Single(corpus.Read(speaker: "bob").Clips).Text);
    }

    [Fact]
    public void ReadsWhatMimicRecordingStudioWritesBesideItsSounds()
    {
        using var corpus = new CorpusInFolder()
            .With("u1-ab/u1-ab-metadata.txt", "x1.wav|A wizard, \"he said.|22\nx2.wav|Two.|4\nx1.wav|A wizard, \"he said.|22\nx3.wav\n")
            .WithSounds("u1-ab/x1.wav", "u1-ab/x2.wav", "u1-ab/x4.wav");

        var listing = corpus.Read();

        Assert.Equal("mimic-metadata", listing.Format);
        Assert.Equal(["x1@u1-ab=A wizard, \"he said.", "x2@u1-ab=Two."], listing.Clips());
        Assert.Equal(["Duplicate u1-ab/u1-ab-metadata.txt:3 x1", "Malformed u1-ab/u1-ab-metadata.txt:4 x3.wav", "ExtraSound u1-ab/x4.wav x4"], listing.Faults());
    }
}
