namespace Vosk;

/// <summary>Looks into a model folder before libvosk does: libvosk tells only standard error what it misses, and ends the process over some of it.</summary>
public static class ModelFolder
{
    private const string SilencePhones = "--endpoint.silence-phones=";

    /// <summary>Checks that a folder can be loaded.</summary>
    /// <exception cref="InvalidDataException">It cannot; one line that names the folder and what is wrong.</exception>
    public static void Check(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"there is no speech model folder {folder}: run ./soother setup, or set stt.model to a Vosk model folder");
        // Before 2020 all files of a model lay side by side, and libvosk still reads that; its silence phones are then built in.
        var flat = File.Exists(Path.Combine(folder, "final.mdl")) && File.Exists(Path.Combine(folder, "mfcc.conf"));
        if (flat && !File.Exists(Path.Combine(folder, "am", "final.mdl")))
        {
            Require(folder, "HCLG.fst", "HCLr.fst");
            Require(folder, "words.txt");
            return;
        }
        Require(folder, "am/final.mdl");
        Require(folder, "conf/model.conf");
        Require(folder, "conf/mfcc.conf", "conf/fbank.conf");
        Require(folder, "graph/HCLG.fst", "graph/HCLr.fst");
        if (!File.Exists(Path.Combine(folder, "graph", "HCLG.fst")))
            Require(folder, "graph/disambig_tid.int", mayBeEmpty: true);
        Require(folder, "graph/words.txt");
        CheckSilencePhones(folder);
    }

    /// <summary>Whether the folder's graph is complete, so that a recogniser cannot be bound to phrases.</summary>
    public static bool HasClosedGraph(string folder) =>
        File.Exists(Path.Combine(folder, "graph", "HCLG.fst")) || File.Exists(Path.Combine(folder, "HCLG.fst"));

    internal static string WhyNoFreeGraph(string folder) =>
        HasClosedGraph(folder) || File.Exists(Path.Combine(folder, "graph", "Gr.fst"))
            ? "its graph is broken"
            : "it has no graph/Gr.fst, which is needed where no phrases are given";

    private static void Require(string folder, string file, string? orElse = null, bool mayBeEmpty = false)
    {
        var found = new[] { file, orElse }.OfType<string>().Select(f => new FileInfo(Path.Combine(folder, f))).FirstOrDefault(f => f.Exists)
            ?? throw new InvalidDataException($"the speech model in {folder} is not complete: {file}{(orElse is null ? "" : " or " + orElse)} is missing");
        if (found.Length == 0 && !mayBeEmpty)
            throw new InvalidDataException($"the speech model in {folder} is not complete: {Path.GetRelativePath(folder, found.FullName)} is empty");
    }

    // Without it libvosk aborts the process at the first endpoint check.
    private static void CheckSilencePhones(string folder)
    {
        var phones = File.ReadLines(Path.Combine(folder, "conf", "model.conf"))
            .Select(line => line.Trim()).LastOrDefault(line => line.StartsWith(SilencePhones, StringComparison.Ordinal))?[SilencePhones.Length..];
        if (phones is null)
            throw new InvalidDataException($"the speech model in {folder} is not complete: conf/model.conf has no line {SilencePhones}1:2:… (the numbers of the silence phones)");
        if (!phones.Split(':').All(phone => int.TryParse(phone, out var number) && number > 0))
            throw new InvalidDataException($"the speech model in {folder} is broken: conf/model.conf says {SilencePhones}{phones}; numbers with colons between are expected");
    }
}
