using System.Text;

namespace Soother.Skills.Tests.Reading;

/// <summary>Real skills of Mycroft: their files, which rules of keywords their programs declare, and what their own tests say to them.</summary>
public sealed class MycroftDataTests
{
    private static readonly string Keywords = Path.Combine(Repository.Root, "tests/Soother.Skills.Tests/Reading/Fixtures/mycroft-keywords.tsv");

    /// <summary>Folder, and the least share of the utterances whose intent is known that has to be understood as that intent.</summary>
    public static TheoryData<string, double> Skills => new()
    {
        { "skill-alarm", 0.85 }, { "skill-date-time", 0.4 }, { "skill-reminder", 0.5 }, { "skill-volume", 0.9 }, { "skill-weather", 0.8 },
        { "mycroft-dinkum/skills/alarm.mark2", 0.8 }, { "mycroft-dinkum/skills/date.mark2", 0.6 }, { "mycroft-dinkum/skills/volume.mark2", 0.8 },
        { "mycroft-dinkum/skills/time.mark2", 0.6 }, { "mycroft-dinkum/skills/stop.mark2", 0.6 }, { "mycroft-dinkum/skills/weather.mark2", 0.8 },
        { "mycroft-dinkum/skills/news.mark2", 0.3 }, { "mycroft-dinkum/skills/ip.mark2", 0.2 },
    };

    [Theory]
    [MemberData(nameof(Skills))]
    public async Task ItsOwnTestUtterancesAreUnderstood(string path, double least)
    {
        using var folder = new TempFolder();
        var source = SharedFolder.Find("mycroft_skills");
        var skill = Read(source, path, folder);
        await using var understanding = await new Understanding().StartAsync(skill);
        var names = skill.Intents.Select(intent => intent.Name.Split(':')[1]).ToHashSet();
        var (right, known, other, otherUnderstood) = (0, 0, 0, 0);
        foreach (var (text, wanted) in Utterances(source, path))
        {
            var heard = await understanding.AskAsync(text);
            if (!names.Contains(wanted))
            {
                (other, otherUnderstood) = (other + 1, otherUnderstood + (heard.Intent is null ? 0 : 1));
                continue;
            }
            known++;
            if (heard.Intent?.Split(':')[1] == wanted)
                right++;
            else
                TestContext.Current.TestOutputHelper?.WriteLine($"{text}: {heard.Intent} {heard.Confidence:0.00}, not {wanted}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{path}: {skill.Intents.Count} intents; {right} of {known} utterances are understood as the intent that the test names; of {other} without a name, {otherUnderstood} as an intent of the skill; {understanding.Refused.Count} refused");
        foreach (var refused in understanding.Refused)
            TestContext.Current.TestOutputHelper?.WriteLine($"refused: {refused}");
        Assert.True(right >= least * known, $"{right} of {known}");
    }

    /// <summary>The skill's files, with a program that declares what the real one does.</summary>
    private static Skill Read(string source, string path, TempFolder folder)
    {
        var name = Path.GetFileName(path);
        var from = Path.Combine(source, path);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/test/")))
            folder.Write($"{name}/{Path.GetRelativePath(from, file)}", File.ReadAllText(file));
        var program = new StringBuilder();
        foreach (var row in SharedFolder.Table(Keywords).Where(row => row("skill") == name))
        {
            program.Append($"@intent_handler(IntentBuilder(\"{row("declared")}\")");
            foreach (var (call, separator) in new[] { ("require", ' '), ("one_of", ' '), ("optionally", ' '), ("exclude", ' ') })
            {
                foreach (var names in row(call).Split(separator, StringSplitOptions.RemoveEmptyEntries))
                    program.Append($".{call}({string.Join(", ", names.Split(',').Select(word => $"\"{word}\""))})");
            }
            program.Append($")\ndef {row("method")}(self, message):\n    pass\n\n");
        }
        folder.Write($"{name}/__init__.py", program.ToString());
        return SkillReader.Read(folder.Path(name), "en-us");
    }

    private static IEnumerable<(string Text, string Intent)> Utterances(string source, string path)
    {
        var (repo, name) = (path.Split('/')[0], Path.GetFileName(path).Replace(".mark2", ""));
        return SharedFolder.Table(Path.Combine(source, "mycroft_test_utterances.tsv"))
            .Where(row => row("repo") == repo && row("skill") == name).Select(row => (row("utterance"), row("intent_type"))).Distinct();
    }
}
