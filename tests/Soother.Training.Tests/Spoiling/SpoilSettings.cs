namespace Soother.Training.Tests.Spoiling;

/// <summary>How much of a corpus is spoilt, as shares of its clips; a second speaker's clips are added.</summary>
internal sealed record SpoilSettings
{
    public int Seed { get; init; } = 1;

    /// <summary>All sounds are made whispers first.</summary>
    public bool Whispered { get; init; }

    /// <summary>The second speaker's recordings, with their <c>transcripts.tsv</c>; null for none.</summary>
    public string? OtherSpeakers { get; init; }

    public IReadOnlyDictionary<Spoilt, double> Shares { get; init; } = new Dictionary<Spoilt, double>
    {
        [Spoilt.SwappedText] = 0.03, [Spoilt.Truncated] = 0.02, [Spoilt.LeadingSilence] = 0.02, [Spoilt.Clipped] = 0.01,
        [Spoilt.WrongRate] = 0.01, [Spoilt.OtherSpeaker] = 0.02, [Spoilt.VoicedAmongWhispers] = 0.02,
        [Spoilt.ExtraWords] = 0, [Spoilt.MissingWords] = 0,
    };

    /// <summary>How many clips of a corpus of so many.</summary>
    public int Count(Spoilt kind, int clips) => kind switch
    {
        Spoilt.VoicedAmongWhispers when !Whispered => 0,
        Spoilt.OtherSpeaker when OtherSpeakers is null => 0,
        _ => (int)Math.Round(Shares[kind] * clips),
    };
}
