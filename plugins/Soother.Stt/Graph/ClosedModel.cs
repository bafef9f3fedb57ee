using Vosk;

namespace Soother.Stt.Graph;

/// <summary>A model folder with the graph of a closed set of phrases in place of its own.</summary>
internal static class ClosedModel
{
    /// <summary>Makes the folder, loads it, and takes it away again: a loaded model needs its files no more.</summary>
    /// <param name="folder">The model.</param>
    /// <param name="scratch">A folder to write in.</param>
    /// <param name="lexicon">The model's words.</param>
    /// <param name="phrases">What can be said.</param>
    /// <returns>The model, and how many of the phrases it hears: those whose words are all known.</returns>
    public static (Model Model, int Phrases) Load(string folder, string scratch, Lexicon lexicon, IEnumerable<string> phrases)
    {
        var made = Directory.CreateDirectory(Path.Combine(scratch, $"graph-{Guid.NewGuid():N}")).FullName;
        try
        {
            foreach (var part in Directory.EnumerateFileSystemEntries(folder).Where(p => Path.GetFileName(p) != "graph"))
                Directory.CreateSymbolicLink(Path.Combine(made, Path.GetFileName(part)), Path.GetFullPath(part));
            var graph = Directory.CreateDirectory(Path.Combine(made, "graph")).FullName;
            if (Directory.Exists(Path.Combine(folder, "graph", "phones")))
                Directory.CreateSymbolicLink(Path.Combine(graph, "phones"), Path.GetFullPath(Path.Combine(folder, "graph", "phones")));
            var known = new ClosedGraph(lexicon).Write(phrases, Path.Combine(graph, "HCLG.fst"));
            File.WriteAllLines(Path.Combine(graph, "words.txt"), lexicon.Ids.OrderBy(word => word.Value).Select(word => $"{word.Key} {word.Value}"));
            return (new Model(made), known);
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException(broken.Message.Replace(made, folder, StringComparison.Ordinal), broken);
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }
}
