namespace Soother.Training.Corpora;

/// <summary>One recording and what is said in it, as a corpus lists it.</summary>
/// <param name="Id">Unique in its corpus; a file name without folder and extension.</param>
/// <param name="Text">What is said, as written.</param>
/// <param name="Sound">Where the sound is, seen from the corpus's folder, with '/'.</param>
/// <param name="Place">Where this is listed.</param>
internal sealed record Clip(string Id, string Text, string Sound, Place Place)
{
    /// <summary>Who reads, where the corpus says it.</summary>
    public string? Speaker { get; init; }
}

/// <summary>A line of a file, from 1; line 0 is the file as a whole.</summary>
internal readonly record struct Place(string File, int Line)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}";
}
