using Soother.Contracts;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Corpora;

/// <summary>A corpus made by hand for one test.</summary>
internal sealed class CorpusInFolder : IDisposable
{
    private static readonly byte[] Sound = new Wav(22050, 1, new float[220]).ToBytes();

    public TemporaryFolder Folder { get; } = new();

    public FolderStore Store => new(Folder.Path);

    public CorpusInFolder With(string name, string text)
    {
        Folder.Write(name, text);
        return this;
    }

    public CorpusInFolder WithSounds(params string[] names)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Folder.File(name))!);
            File.WriteAllBytes(Folder.File(name), Sound);
        }
        return this;
    }

    public Listing Read(string? format = null, string? speaker = null) => CorpusFormats.Read(Store, format, speaker);

    public void Dispose() => Folder.Dispose();
}

internal static class ListingInWords
{
    /// <summary>Each clip as <c>id@speaker=text</c>.</summary>
    public static IEnumerable<string> Clips(this Listing listing) => listing.Clips.Select(c => $"{c.Id}{(c.Speaker is null ? "" : "@" + c.Speaker)}={c.Text}");

    /// <summary>Each fault as <c>kind file:line entry</c>.</summary>
    public static IEnumerable<string> Faults(this Listing listing) => listing.Faults.Select(f => $"{f.Kind} {f.Place} {f.Entry}");
}
