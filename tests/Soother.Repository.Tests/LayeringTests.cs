using System.Xml.Linq;

namespace Soother.Repository.Tests;

public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> References = Repository.Files(".csproj")
        .ToDictionary(Name, project => Included(project, "ProjectReference").Select(Name).Concat(FromProps(project)).Distinct().ToArray());

    private static readonly string[] Bindings = [.. Repository.Files(".csproj").Where(p => p.StartsWith("bindings/", StringComparison.Ordinal)).Select(Name)];

    public static TheoryData<string> Plugins => [.. Repository.Files(".csproj").Where(p => p.StartsWith("plugins/", StringComparison.Ordinal)).Select(Name)];

    public static TheoryData<string> Projects => [.. References.Keys];

    [Theory, MemberData(nameof(Plugins))]
    public void APluginKnowsTheContractTheSkillKitTheVoiceAndABindingOnly(string plugin) =>
        Assert.Subset(new HashSet<string>(["Soother.Contracts", "Soother.SkillKit", "Soother.Voice", .. Bindings]), References[plugin].ToHashSet());

    [Fact]
    public void TheHostKnowsNoPluginByReferenceOrByName()
    {
        Assert.Subset(new HashSet<string>(["Soother.Contracts", .. Bindings]), References["Soother.Host"].ToHashSet());
        var plugins = Plugins.Select(row => row.Data).ToList();
        foreach (var file in Repository.Files(".cs").Where(f => f.StartsWith("src/Soother.Host/", StringComparison.Ordinal)))
            Assert.DoesNotContain(plugins, plugin => Repository.Read(file).Contains($"\"{plugin}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void TheContractReferencesNothing() => Assert.Empty(References["Soother.Contracts"]);

    [Fact]
    public void TheSkillKitKnowsTheContractOnly() => Assert.Equal(["Soother.Contracts"], References["Soother.SkillKit"]);

    [Fact]
    public void BindingsReferenceNothing() => Assert.All(Bindings, binding => Assert.Empty(References[binding]));

    [Theory, MemberData(nameof(Projects))]
    public void ThereAreNoCircles(string project) => Assert.DoesNotContain(project, Reachable(project, []));

    private static HashSet<string> Reachable(string from, HashSet<string> seen)
    {
        foreach (var next in References.GetValueOrDefault(from, []))
        {
            if (seen.Add(next))
                Reachable(next, seen);
        }
        return seen;
    }

    private static IEnumerable<string> Included(string file, string element) => XDocument.Parse(Repository.Read(file))
        .Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    // plugins/Directory.Build.props gives every plugin the contract.
    private static IEnumerable<string> FromProps(string project) =>
        project.StartsWith("plugins/", StringComparison.Ordinal) ? Included("plugins/Directory.Build.props", "ProjectReference").Select(Name) : [];

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
