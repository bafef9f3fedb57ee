using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>What is wrong with a skill is said with its file, its line and the fault.</summary>
public sealed class FaultTests
{
    private const string Head = "intents:\n  Hello:\n    sentences: hello\n"; // lines 1 to 3

    [Theory]
    [InlineData("names: x\n", 1, "unknown key 'names' in a skill; known are name, description, slots, rules, texts, intents")]
    [InlineData("name: x\n", 1, "a skill needs intents")]
    [InlineData("", 1, "the file is empty")]
    [InlineData("intents:\n  Hello:\n    replies: hi\n", 3, "intent 'Hello' has no sentences")]
    [InlineData("intents:\n  Hello:\n    sentences: []\n    replies: hi\n", 3, "sentences is empty")]
    [InlineData("intents:\n  Hello:\n    sentences: [hi, \"  \"]\n    replies: hi\n", 3, "each of sentences is empty")]
    [InlineData("intents:\n  Hello:\n    sentences:\n      - hi (there\n    replies: hi\n", 4, "'(' is not closed in 'hi (there'")]
    [InlineData("intents:\n  Hello:\n    sentences:\n      - [please] say hi\n    replies: hi\n", 4, "needs quotes")]
    [InlineData("intents:\n  He/llo:\n    sentences: hi\n    replies: hi\n", 3, "an intent's name is letters, digits, and . _ : -, but is 'He/llo'")]
    [InlineData(Head, 3, "there is no reply for 'done'")]
    [InlineData(Head + "    replies: {done: hi, dnoe: ho}\n", 4, "unknown outcome 'dnoe' in replies; known are done, failed")]
    [InlineData(Head + "    replies: [hi, {a: b}]\n", 4, "each of replies must be a text, but is a mapping")]
    [InlineData(Head + "    replies:\n      - hi\n      - hi {nmae}\n", 6, "unknown placeholder {nmae}; known are {date}, {site}, {time}, {weekday}, {year}")]
    [InlineData(Head + "    replies: the key is {env.KEY}\n", 4, "unknown placeholder {env.KEY}")]
    [InlineData(Head + "    action:\n      run: [date]\n      publish: {topic: a}\n", 5, "an action is exactly one of publish, call, run, builtin, but here are run and publish")]
    [InlineData(Head + "    action: {run: [date]}\n    steps: [{say: hi}]\n", 4, "an intent has an action or steps, not both")]
    [InlineData(Head + "    action: {shell: rm}\n", 4, "unknown key 'shell' in action")]
    [InlineData(Head + "    action: {run: date -u}\n", 4, "run must be a mapping")]
    [InlineData(Head + "    action: {run: [\"{time}\"]}\n", 4, "the program itself must not have placeholders")]
    [InlineData(Head + "    action: {publish: {topic: a/#}}\n", 4, "the topic 'a/#' holds a wildcard")]
    [InlineData(Head + "    action: {publish: {topic: a, retain: perhaps}}\n", 4, "retain must be true or false, but is 'perhaps'")]
    [InlineData(Head + "    action: {publish: {topic: a, payload: '{\"a\": }'}}\n", 4, "this begins like JSON but is not")]
    [InlineData(Head + "    action: {call: {url: ftp://x/}}\n", 4, "is not an http or https address")]
    [InlineData(Head + "    action: {call: {url: \"http://{site}.example/\"}}\n", 4, "has a placeholder in its server")]
    [InlineData(Head + "    action: {call: {url: http://x/, method: FETCH}}\n", 4, "unknown method 'FETCH'")]
    [InlineData(Head + "    action: {call: {url: http://x/, timeout: soon}}\n", 4, "timeout (in seconds) must be a number from 0.1 to 50, but is 'soon'")]
    [InlineData(Head + "    action: {builtin: timers.sett}\n", 4, "unknown builtin 'timers.sett'")]
    [InlineData(Head + "    action: {builtin: volume.set}\n    replies: ok\n", 3, "volume.set needs the slot {percent}, which no sentence of 'Hello' has")]
    [InlineData(Head + "    action: {builtin: help}\n    replies: ok\n", 5, "the replies here must be a mapping by outcome: some, none, failed")]
    [InlineData(Head + "    action: {builtin: help}\n    replies: {none: ok}\n", 5, "there is no reply for 'some'")]
    [InlineData(Head + "    slots: {room: [a]}\n    replies: hi\n", 4, "no sentence has the slot {room}")]
    [InlineData("slots:\n  room: [a]\n" + Head + "    replies: hi\n", 2, "no sentence has the slot {room}")]
    [InlineData("slots:\n  room: colour\n" + Head + "    replies: hi\n", 2, "unknown slot type 'colour'")]
    [InlineData("slots:\n  room: {type: list}\n" + Head + "    replies: hi\n", 2, "a list needs choices")]
    [InlineData("slots:\n  room: {type: number, from: 9, to: 1}\n" + Head + "    replies: hi\n", 2, "from is 9, which is more than to, 1")]
    [InlineData(Head + "    steps: [{say: hi, pasue: 3}]\n", 4, "unknown key 'pasue' in a step")]
    [InlineData(Head + "    steps: [{text: hi}]\n", 4, "there is no text 'hi' among the skill's texts")]
    [InlineData(Head + "    steps: [{repeat: 1001, steps: [{say: a}, {say: b}]}]\n", 4, "repeat must be a number from 1 to 1000, but is '1001'")]
    [InlineData(Head + "    steps:\n      - say: hi\n      - {ask: Who?, retires: 3}\n", 6, "unknown key 'retires' in a step")]
    [InlineData(Head + "    steps:\n      - say: hi\n      - {ask: Who?}\n", 6, "ask needs a 'slot' for the answer, or 'answers' to choose from, or both")]
    [InlineData(Head + "    steps:\n      - {say: hi, retries: 3}\n", 5, "a step with 'say' cannot have 'retries'; it may have pause")]
    [InlineData(Head + "    steps:\n      - ask: Who?\n        answers:\n          me: {sentences: \"(me\"}\n", 7, "'(' is not closed in '(me'")]
    [InlineData(Head + "    steps:\n      - if: {nmae: x}\n        then: {say: hi}\n", 5, "unknown placeholder {nmae}")]
    [InlineData(Head + "    steps:\n      - {confirm: Sure?}\n", 5, "confirm needs steps for 'yes', for 'no', or for both")]
    [InlineData(Head + "    steps:\n      - {choose: Which?, slot: one}\n", 5, "choose needs 'from': a list, or the placeholder of one")]
    [InlineData(Head + "    steps:\n      - {sound: rain.wav}\n", 5, "the sound 'rain.wav' cannot be used")]
    [InlineData(Head + "    steps:\n      - {sound: ../../etc/passwd}\n", 5, "is not in the skill's folder")]
    [InlineData(Head + "    steps:\n      - {schedule: {say: hi}}\n", 5, "schedule needs either 'in' (a duration) or 'at' (a time)")]
    [InlineData(Head + "    steps:\n      - {repeat: {most: 3}, steps: {say: hi}}\n", 5, "repeat needs a number, or 'until'")]
    [InlineData(Head + "    steps:\n      - {wait: a while}\n", 5, "wait (in seconds) must be a number from 0 to 3600, but is 'a while'")]
    [InlineData(Head + "    steps: [{do: reply}]\n", 4, "do needs an action")]
    [InlineData(Head + "    replies: !!str hi\n", 4, "tags (!) are not understood here")]
    [InlineData(Head + "    replies: &a hi\n", 4, "anchors and aliases (& and *) are not understood here")]
    [InlineData(Head + "    replies: hi: there\n", 4, "not YAML")]
    [InlineData(Head + "    sentences: again\n    replies: hi\n", 4, "the key 'sentences' is there twice")]
    [InlineData(Head + "    replies: hi\n---\nname: two\n", 5, "a second document begins")]
    public void NamesTheFileTheLineAndTheFault(string yaml, int line, string fault)
    {
        using var folder = new TempFolder();
        folder.Write("mine/skill.yaml", yaml);

        var message = SkillSet.Read([folder.Root], [], "en-us").All.Single().Fault;

        Assert.StartsWith($"mine/skill.yaml:{line}: ", message);
        Assert.Contains(fault, message);
        Assert.DoesNotContain('\n', message!);
    }

    [Fact]
    public void AFileThatIsTooDeepOrTooLargeIsRefused()
    {
        using var folder = new TempFolder();
        folder.Write("deep/skill.yaml", new string('[', 100_000));
        folder.Write("large/skill.yaml", new string('#', 2_000_000));

        var faults = SkillSet.Read([folder.Root], [], "en-us").All.Select(skill => skill.Fault).ToList();

        Assert.Contains("deep/skill.yaml:1: nested too deeply", faults);
        Assert.Contains("large/skill.yaml:1: the file is larger than a megabyte", faults);
    }

    [Fact]
    public async Task LeavesOutTheFaultySkillAndRunsTheOthers()
    {
        await using var harness = new SkillsHarness();
        harness.Folder.Write("skills/bad/skill.yaml", Head + "    reply: hi\n");
        harness.Folder.Write("skills/good/skill.yaml", Head + "    replies: Hi there.\n");
        await harness.StartAsync();

        Assert.Equal("Hi there.", await harness.AnswerAsync("Hello"));
        Assert.Contains("bad/skill.yaml:4: unknown key 'reply'", Assert.Single(harness.Log.Warnings));
        await harness.PublishAsync(new GetSkills("q"));
        var found = await harness.Bus.WaitForAsync<SkillsFound>(answer => answer.Id == "q");
        Assert.Contains("unknown key 'reply'", found.Skills.Single(skill => skill.Name == "bad").Fault);
        Assert.Equal(["Hello"], found.Skills.Single(skill => skill.Name == "good").Intents);
    }

    [Fact]
    public void TwoSkillsCannotHaveTheSameIntent()
    {
        using var folder = new TempFolder();
        folder.Write("a/skill.yaml", Head + "    replies: hi\n");
        folder.Write("b/skill.yaml", Head + "    replies: hi\n");

        var skills = SkillSet.Read([folder.Root], [], "en-us");

        Assert.Contains("b/skill.yaml:3: the intent 'Hello' is taken by the skill in " + folder.Path("a"), skills.All[1].Fault);
        Assert.Equal(folder.Path("a"), skills.Find("Hello")?.Skill.Folder);
    }

    [Fact]
    public void YourOwnSkillTakesThePlaceOfAShippedOne()
    {
        using var folder = new TempFolder();
        folder.Write("shipped/hi/skill.yaml", Head + "    replies: theirs\n");
        folder.Write("own/hi/skill.yaml", Head + "    replies: mine\n");
        folder.Write("own/unwanted/skill.yaml", "nonsense");

        var skills = SkillSet.Read([folder.Path("shipped"), folder.Path("own")], ["unwanted"], "en-us");

        Assert.Equal("mine", Assert.Single(skills.All).Skill!.Intents[0].Replies["done"][0].Text);
    }

    [Fact]
    public void ALocaleHoldsTextsOnlyAndNamesItsOwnFile()
    {
        using var folder = new TempFolder();
        folder.Write("a/skill.yaml", "intents:\n  Hello: {}\n");
        folder.Write("a/locale/en-US/skill.yaml", "intents:\n  Hello:\n    sentences: hi\n    action: {run: [date]}\n");
        folder.Write("b/skill.yaml", "intents:\n  Bye: {}\n");
        folder.Write("b/locale/en-us/skill.yaml", "intents:\n  Bye:\n    sentences: bye\n    replies: so long {you}\n");
        folder.Write("c/skill.yaml", "intents:\n  Ciao: {}\n");
        folder.Write("c/locale/en-us/skill.yaml", "intents:\n  Ciau:\n    sentences: bye\n");

        var faults = SkillSet.Read([folder.Root], [], "en-us").All.Select(skill => skill.Fault).ToList();

        Assert.StartsWith("a/locale/en-US/skill.yaml:4: unknown key 'action' in intent 'Hello' of a locale", faults[0]);
        Assert.StartsWith("b/locale/en-us/skill.yaml:4: unknown placeholder {you}", faults[1]);
        Assert.StartsWith("c/locale/en-us/skill.yaml:3: there is no intent 'Ciau'", faults[2]);
    }

    [Fact]
    public void ASkillWithoutWordsInTheLanguageSaysSo()
    {
        var faults = SkillSet.Read([SkillsHarness.Shipped], [], "cy-gb").All.Select(skill => skill.Fault).OfType<string>().ToList();

        Assert.Contains("jokes/skill.yaml:1: it has no words in cy-gb, only in en-us: add locale/cy-gb/skill.yaml", faults);
        Assert.All(faults, fault => Assert.Contains("no words in cy-gb", fault));
    }

    [Fact]
    public async Task SkillsWithoutWordsInTheAssistantsLanguageAreNamedInOneLine()
    {
        await using var harness = await SkillsHarness.WithShippedAsync(language: "cy-gb");

        Assert.Empty(harness.Log.Warnings);
        var line = Assert.Single(harness.Log.Lines, line => line.Contains("cy-gb", StringComparison.Ordinal));
        Assert.Contains("no words in cy-gb (locale/cy-gb/skill.yaml): about, alarms, bodyscan", line);
        Assert.DoesNotContain("timers", line);
    }
}
