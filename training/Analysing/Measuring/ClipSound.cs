using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Training.Analysing.Measuring;

/// <summary>The sound of a clip, which may be a part of a longer recording.</summary>
internal static class ClipSound
{
    /// <exception cref="InvalidDataException">It is broken, or the part is not in it.</exception>
    public static Sound Read(IStore store, Clip clip)
    {
        var whole = SoundFile.Read(store, clip.Sound);
        if (clip.Part is not { } part)
            return whole;
        if (part.Start.GetOffset(whole.Samples.Length) < part.End.GetOffset(whole.Samples.Length) && part.End.GetOffset(whole.Samples.Length) <= whole.Samples.Length)
            return whole with { Samples = whole.Samples[part] };
        throw new InvalidDataException($"the part {part} is not in its {whole.Samples.Length} samples");
    }
}
