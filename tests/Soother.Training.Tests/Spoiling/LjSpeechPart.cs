using Soother.Training.Corpora;

namespace Soother.Training.Tests.Spoiling;

/// <summary>The part of LJSpeech that lies beside the checkout: one person's readings, 42 minutes.</summary>
internal static class LjSpeechPart
{
    public static (IStore Store, IReadOnlyList<Clip> Clips) Read()
    {
        var store = new FolderStore(Shared.Folder("data/ljspeech"));
        var clips = TextLines.Read(store, "metadata.csv").Select(l => (l.Place, Fields: l.Text.Split('|'))).Where(l => l.Fields.Length == 3)
            .Select(l => new Clip(l.Fields[0], l.Fields[2], $"flac/{l.Fields[0]}.flac", l.Place)).Where(c => store.Exists(c.Sound));
        return (store, [.. clips]);
    }
}
