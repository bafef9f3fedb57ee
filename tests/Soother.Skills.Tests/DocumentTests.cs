using System.Text.RegularExpressions;

namespace Soother.Skills.Tests;

/// <summary>What the document shows is what works.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "write-a-skill.md"));

    private static string[] Blocks => [.. Block().Matches(Text).Select(match => match.Groups["yaml"].Value)];

    [Fact]
    public void EverySkillInTheDocumentCanBeLoaded()
    {
        using var folder = new TempFolder();
        foreach (var (number, yaml) in Blocks.Index())
            folder.Write(PathOf(number, yaml), yaml);

        var skills = SkillSet.Read([folder.Root], [], "en-us");

        Assert.DoesNotContain(skills.All, skill => skill.Fault is not null);
        Assert.Equal(Blocks.Length - 1, skills.All.Count); // the locale is one more block
        Assert.Equal("Fan", skills.Find("FanOn")?.Skill.Name);
        Assert.Equal(["BuiltinAction", "CallAction", "PublishAction", "ReplyOnly", "RunAction", "StepsAction"],
            skills.Usable.SelectMany(skill => skill.Intents).Select(intent => intent.Action.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void TheFirstSkillHasFiveLines() => Assert.Equal(5, Blocks[0].Trim().Split('\n').Length);

    [Fact]
    public void EveryBuiltinIsInTheDocumentWithItsOutcomes()
    {
        foreach (var kind in BuiltinGroups.Kinds.Values)
        {
            Assert.Contains($"`{kind.Name}`", Text);
            Assert.All(kind.Outcomes.Keys, outcome => Assert.Contains($"`{outcome}`", Text));
        }
    }

    private static string PathOf(int number, string yaml) => yaml.Split('\n')[0] switch
    {
        "# fan" => "fan/skill.yaml",
        "# fan: locale" => "fan/locale/en-us/skill.yaml",
        _ => $"skill-{number:00}/skill.yaml",
    };

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
