using System.Reflection;
using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Repository.Tests;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. Repository.Files(".md")];

    [Theory, MemberData(nameof(Documents))]
    public void EveryLinkInTheTreeLeadsSomewhere(string document)
    {
        var folder = Path.Combine(Repository.Root, Path.GetDirectoryName(document)!);
        var broken = from Match link in Link().Matches(Code().Replace(Repository.Read(document), ""))
                     let target = link.Groups[1].Value.Split('#')[0]
                     where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target))
                     select target;
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    public void EveryFolderThatIsNamedExists(string document)
    {
        // What README makes by its own commands is not there before.
        var missing = from Match path in NamedFolder().Matches(Repository.Read(document))
                      where !path.Value.Contains('*') && !path.Value.Contains("skills/tea", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Repository.Root, path.Value))
                      select path.Value;
        Assert.Empty(missing);
    }

    [Fact]
    public void TheArchitectureNamesEveryProjectOfTheSources()
    {
        var page = Repository.Read("ARCHITECTURE.md");
        Assert.All(Directory.GetDirectories(Path.Combine(Repository.Root, "src")), project => Assert.Contains($"`src/{Path.GetFileName(project)}`", page));
        Assert.InRange(page.Split('\n').Length, 1, 60);
    }

    [Fact]
    public void EveryDependencyHasItsReason()
    {
        var page = Repository.Read("docs/dependencies.md");
        var packages = from Match package in Package().Matches(Repository.Read("Directory.Packages.props")) select package.Groups[1].Value;
        Assert.DoesNotContain(packages, package => !page.Contains(package, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryMessageOfSoothersOwnIsInTheTable()
    {
        var page = Repository.Read("docs/hermes.md");
        var topics = typeof(IPlugin).Assembly.GetExportedTypes().Where(type => !type.ContainsGenericParameters)
            .Select(type => type.GetProperty("Template", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)).OfType<TopicTemplate>()
            .Select(template => template.Pattern).Where(topic => topic.StartsWith("soother/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(topics);
        Assert.DoesNotContain(topics, topic => !page.Contains($"`{topic}`", StringComparison.Ordinal));
    }

    // What is quoted as code leads nowhere, whatever it looks like.
    [GeneratedRegex(@"^ *```.*?^ *```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=`)(?:src|plugins|bindings|tests|docs|skills|voices|models|samples|benchmarks)/[\w./*-]+(?=`)")]
    private static partial Regex NamedFolder();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();
}
