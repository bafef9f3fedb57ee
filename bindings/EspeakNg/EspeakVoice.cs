namespace EspeakNg;

/// <summary>A voice of espeak-ng.</summary>
/// <param name="Identifier">The voice's file, relative to the folder of voices: <c>gmw/en-US</c>; unique.</param>
/// <param name="Name">For people: <c>English (America)</c>.</param>
/// <param name="Languages">What it speaks, as BCP 47 in lower case, best first: <c>en-us</c>, <c>en</c>.</param>
public sealed record EspeakVoice(string Identifier, string Name, IReadOnlyList<string> Languages);
