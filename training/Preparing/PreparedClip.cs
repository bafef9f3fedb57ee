namespace Soother.Training.Preparing;

/// <summary>Which clips are learned from, which are looked at while learning, and which only at the end.</summary>
internal enum Split
{
    Train,
    Validation,
    Test,
}

/// <summary>A clip that is ready: a line of <c>prepared/clips.jsonl</c>. Its features are in <c>prepared/mels/ID.npy</c>.</summary>
/// <param name="Id">The clip.</param>
/// <param name="Split">What it is for.</param>
/// <param name="Frames">Rows of its features.</param>
/// <param name="Text">As written.</param>
/// <param name="Words">As spoken: numbers and abbreviations written out.</param>
/// <param name="Symbols">Phonemes, spaces and marks.</param>
internal sealed record PreparedClip(string Id, Split Split, int Frames, string Text, string Words, IReadOnlyList<string> Symbols);

/// <summary>What is kept of a clip from one run to the next: all that costs time to find out.</summary>
/// <param name="Frames">Rows of its features.</param>
/// <param name="Sums">Of each band, over the frames.</param>
/// <param name="Squares">Sums of the squares.</param>
/// <param name="Words">As spoken.</param>
/// <param name="Symbols">Phonemes, spaces and marks.</param>
internal sealed record ClipFeatures(int Frames, float[] Sums, float[] Squares, string Words, string[] Symbols);
