using Soother.Contracts;

namespace Soother.Stt.Tests;

/// <summary>What is played to the recogniser: the project's own question, and recordings of people where this machine has them.</summary>
internal static class Recordings
{
    private static readonly Lazy<string> RootFolder = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Soother.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    });

    public static string Root => RootFolder.Value;

    public static string Speech => Path.Combine(Path.GetDirectoryName(Root)!, "shared", "data", "speech");

    public static string Model => Path.Combine(Root, "models", "ear-en");

    /// <summary>The project's own question, "what time is it": what is not about people is tested with it, on any machine.</summary>
    public static Wav Question { get; } = Wav.Read(File.ReadAllBytes(Path.Combine(Root, "samples", "what-time-is-it.wav")));

    /// <summary>A recording by its path under the folder of recordings; skips the test where it is absent.</summary>
    public static Wav Get(string name)
    {
        var path = Path.Combine(Speech, name);
        Assert.SkipUnless(File.Exists(path), $"the recording {name} is not on this machine");
        return Wav.Read(File.ReadAllBytes(path));
    }

    /// <summary>A recording, as pieces of so many samples and channel.</summary>
    public static IEnumerable<byte[]> Pieces(Wav sound, int samples) =>
        sound.Samples.Chunk(samples * sound.Channels).Select(piece => (sound with { Samples = piece }).ToBytes());
}
