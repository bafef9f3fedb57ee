namespace Soother.EndToEnd.Tests;

/// <summary>A copy of this project, as built, that a test may change.</summary>
internal sealed class Tree(Home home)
{
    private static readonly string[] Parts =
    [
        "Soother.sln", "soother.yaml", "global.json", ".editorconfig", "Directory.Build.props", "Directory.Packages.props", "src/Directory.Build.props", "plugins/Directory.Build.props",
        "tests/Directory.Build.props", "src/Soother.Contracts", "src/Soother.Testing", "src/Soother.SkillKit", "plugins/Soother.Echo", "tests/Soother.Echo.Tests", "plugins/Soother.Dice",
        "tests/Soother.Dice.Tests", "samples", "skills", "models",
        "artifacts/bin/Soother.Host/release", "artifacts/plugins",
    ];

    public string Root => home.File("tree");

    /// <summary>The program that is found in a tree works on that tree.</summary>
    public string Host => Path.Combine(Root, "artifacts/bin/Soother.Host/release/soother.dll");

    public async Task MakeAsync()
    {
        foreach (var part in Parts)
        {
            var target = Path.Combine(Root, part);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            (await Ran.RunAsync("cp", ["-r", Path.Combine(Place.Root, part), target], home)).DemandSuccess();
        }
    }

    /// <summary>Runs a line as it stands in the documentation, in the tree.</summary>
    public Task<Ran> ShellAsync(string line) =>
        Ran.RunAsync("sh", ["-c", $"cd '{Root}' && soother() {{ dotnet '{Host}' \"$@\"; }}; {line.Replace("./soother", "soother")}"], home);
}
