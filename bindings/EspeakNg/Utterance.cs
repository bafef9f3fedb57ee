namespace EspeakNg;

/// <summary>What to say, and how.</summary>
/// <param name="Text">Plain text, without markup; any length.</param>
/// <param name="Voice">An <see cref="EspeakVoice.Identifier"/>, with an optional variant: <c>gmw/en-US+f3</c>.</param>
/// <param name="Rate">Words a minute, 80 to 450.</param>
/// <param name="Pitch">0 to 99; espeak-ng's default is 50.</param>
/// <param name="WordGap">Pause between words, in units of 10 ms at the default rate.</param>
public sealed record Utterance(string Text, string Voice, int Rate = 175, int Pitch = 50, int WordGap = 0);
