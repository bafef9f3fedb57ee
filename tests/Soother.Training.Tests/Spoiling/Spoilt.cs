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
}
