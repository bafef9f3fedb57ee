namespace Soother.Voice.Text;

/// <summary>A word as it is spoken.</summary>
/// <param name="Text">The word after normalisation.</param>
/// <param name="Start">Where its phonemes begin in <see cref="Pronunciation.Symbols"/>.</param>
/// <param name="Count">How many they are; 0 for a word that espeak-ng leaves silent.</param>
/// <param name="Guessed">Whether the pronunciation comes from espeak-ng's letter rules alone: neither its dictionary nor the lexicon has the word or its stem.
/// Regular words are read so, and rightly; a rare word or a name may be wrong.</param>
public sealed record SpokenWord(string Text, int Start, int Count, bool Guessed);
