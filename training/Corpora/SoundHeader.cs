using System.Buffers.Binary;

namespace Soother.Training.Corpora;

/// <summary>Looks at the beginning of a sound file only: whether there is sound in it at all. What lies inside is found when the sound is read.</summary>
internal static class SoundHeader
{
    private const int Enough = 12;

    /// <summary>The listing, with the clips whose sound cannot be one among the faults.</summary>
    public static Listing Check(IStore store, Listing listing)
    {
        var wrong = listing.Clips.AsParallel().AsOrdered().Select(c => (Clip: c, Why: Wrong(store, c.Sound))).Where(c => c.Why is not null).ToList();
        var ids = wrong.Select(w => w.Clip.Id).ToHashSet();
        return listing with
        {
            Clips = [.. listing.Clips.Where(c => !ids.Contains(c.Id))],
            Faults = [.. listing.Faults, .. wrong.Select(w => new Fault(FaultKind.Unreadable, w.Clip.Place, w.Clip.Id, $"{w.Clip.Sound} {w.Why}") { Speaker = w.Clip.Speaker })],
        };
    }

    /// <summary>Why this is no sound, to go on after its name; null if it looks like one.</summary>
    public static string? Wrong(IStore store, string path)
    {
        try
        {
            using var stream = store.Open(path);
            Span<byte> first = stackalloc byte[Enough];
            var count = stream.ReadAtLeast(first, Enough, throwOnEndOfStream: false);
            if (count < Enough)
                return count == 0 ? "is empty" : $"is no sound: it has {count} bytes";
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".wav" => WrongWav(first, stream.Length),
                ".flac" when !first.StartsWith("fLaC"u8) => "is no FLAC file",
                ".ogg" or ".opus" when !first.StartsWith("OggS"u8) => "is no Ogg file",
                ".mp3" when !first.StartsWith("ID3"u8) && (first[0] != 0xFF || (first[1] & 0xE0) != 0xE0) => "is no MP3 file",
                _ => null,
            };
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read: {wrong.Message.ReplaceLineEndings(" ")}";
        }
    }

    private static string? WrongWav(ReadOnlySpan<byte> first, long length)
    {
        if (!first.StartsWith("RIFF"u8) || !first[8..].SequenceEqual("WAVE"u8))
            return "is no WAV file: it does not begin with RIFF and WAVE";
        // Programs that write to a pipe cannot know the size, and say 0 or the most there is.
        var stated = BinaryPrimitives.ReadUInt32LittleEndian(first[4..]);
        return stated is > 0 and < int.MaxValue && stated + 8L > length + 1 ? $"is cut off: it says {stated + 8L} bytes, and has {length}" : null;
    }
}
