namespace Soother.Training.Tests.Spoiling;

/// <summary>What was done to a clip.</summary>
internal enum Spoilt
{
    SwappedText,
    Truncated,
    LeadingSilence,
    Clipped,
    WrongRate,
    OtherSpeaker,
    VoicedAmongWhispers,

    /// <summary>Two or three words of the text are not said.</summary>
    ExtraWords,

    /// <summary>Two or three words that are said are missing from the text.</summary>
    MissingWords,
}
