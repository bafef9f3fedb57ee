namespace Soother.Skills.Tests.Reading;

/// <summary>Data that lies beside the project, where it does; tests that need it are skipped elsewhere.</summary>
internal static class SharedFolder
{
    public static string Find(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", name));
        Assert.SkipUnless(Directory.Exists(folder), $"{name} is not beside the project");
        return folder;
    }

    /// <summary>The rows of a table with a head line, by column.</summary>
    public static IEnumerable<Func<string, string>> Table(string path)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split('\t');
        return lines.Skip(1).Select(line => line.Split('\t')).Select(cells => (Func<string, string>)(column => cells[Array.IndexOf(columns, column)]));
    }
}
