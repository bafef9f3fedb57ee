namespace Soother.Skills;

/// <summary>Reads the steps of a script.</summary>
internal sealed class StepReader
{
    private const int MostTimes = 1000;
    private const int UsuallyMost = 100;
    private const double LongestPause = 3600;

    /// <summary>What a step is known by, and what else it may have.</summary>
    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["say"] = ["pause"], ["text"] = ["pause"], ["wait"] = [], ["sound"] = [], ["ask"] = ["slot", "answers", "otherwise", "retries", "again"],
        ["confirm"] = ["yes", "no", "otherwise", "retries", "again"], ["choose"] = ["from", "slot", "otherwise", "retries", "again"], ["if"] = ["then", "else"],
        ["repeat"] = ["steps"], ["pick"] = [], ["remember"] = [], ["keep"] = [], ["forget"] = [], ["context"] = [], ["do"] = [], ["schedule"] = [], ["end"] = [],
        ["pause"] = [], ["steps"] = [],
    };

    private static readonly string[] AllKeys = [.. Kinds.Keys.Concat(Kinds.Values.SelectMany(more => more)).Distinct()];
    private readonly ScriptSource _source;
    private readonly QuestionReader _questions;
    private readonly ActionReader _actions;

    public StepReader(ScriptSource source)
    {
        _source = source;
        _questions = new(source, ReadAll);
        _actions = new(source.Templates);
    }

    public StepsAction Read(YamlValue steps) => new(ReadAll(steps) is { Count: > 0 } all ? all : throw steps.Fault("steps must be a list, but is empty"));

    private IReadOnlyList<Step> ReadAll(YamlValue? steps) => steps switch
    {
        null or { IsEmpty: true } => [],
        { Items: { } items } => [.. items.Select(ReadStep)],
        { Keys: not null } => [ReadStep(steps)], // a single step needs no list
        _ => throw steps.Fault($"steps must be a list, but is {steps.Kind}"),
    };

    private Step ReadStep(YamlValue step)
    {
        step.Only("a step", AllKeys);
        var kind = Kinds.Keys.FirstOrDefault(step.Keys!.ContainsKey) ?? throw step.Fault("a step needs something to say, or a pause, or another thing to do");
        if (kind == "say" && step.Find("text") is not null)
            throw step.Fault("a step has 'say' (what is said) or 'text' (the name of one of the skill's texts), not both");
        if (step.Keys.Keys.FirstOrDefault(key => key != kind && !Kinds[kind].Contains(key)) is { } stray)
            throw step.Keys[stray].Fault($"a step with '{kind}' cannot have '{stray}'{(Kinds[kind].Length == 0 ? "" : $"; it may have {string.Join(", ", Kinds[kind])}")}");
        var value = step.Keys[kind];
        return value.IsEmpty && kind != "end" ? throw value.Fault($"{kind} is empty") : Read(kind, value, step, $"{step.File}:{step.Line}:{_source.Intent}");
    }

    private Step Read(string kind, YamlValue value, YamlValue step, string key) => kind switch
    {
        "say" => new SayStep(key, _source.ReadTexts(value, "say"), ReadPause(step)),
        "text" => new SayStep($"{step.File}:{value.Text}", // all steps that say it share what was heard lately
            _source.ReadTexts(_source.Named(value), "text"), ReadPause(step)),
        "pause" => new SayStep(key, [], ReadPause(step)),
        "wait" => new SayStep(key, [], ReadAmount(value, "wait (in seconds)", 0, LongestPause)),
        "sound" => new SoundStep(key, SoundReader.Read(value, _source.Shared.Folder)),
        "ask" => _questions.ReadAsk(step, key),
        "confirm" => _questions.ReadConfirm(step, key),
        "choose" => _questions.ReadChoose(step, key),
        "if" when step.Find("then") is null && step.Find("else") is null => throw step.Fault("if needs 'then', or 'else', or both"),
        "if" => new IfStep(key, ReadConditions(value), ReadAll(step.Find("then")), ReadAll(step.Find("else"))),
        "repeat" => ReadRepeat(value, step, key),
        "steps" => new RepeatStep(key, new(1, null), [], ReadAll(value)),
        "pick" => new PickStep(key, value.Items is { Count: > 0 } branches ? [.. branches.Select(ReadAll)] : throw value.Fault("pick needs a list of lists of steps")),
        "remember" => new NoteStep(key, NoteKind.Remember, ReadNotes(value, kind)),
        "keep" => new NoteStep(key, NoteKind.Keep, ReadNotes(value, kind)),
        "context" => new NoteStep(key, NoteKind.Context, ReadNotes(value, kind)),
        "forget" => new ForgetStep(key, [.. value.RequireTexts("forget").Select(name => name.Text!.Trim())]),
        "do" => new DoStep(key, ReadAction(value)),
        "schedule" => ReadSchedule(value, key),
        _ => new EndStep(key, value.IsEmpty ? [] : _source.ReadTexts(value, "end")),
    };

    private Amount? ReadPause(YamlValue step) => step.Find("pause") is { } pause ? ReadAmount(pause, "pause (in seconds)", 0, LongestPause) : null;

    /// <summary>A number, or the placeholder of a value that will hold one.</summary>
    private Amount ReadAmount(YamlValue value, string what, double least, double most)
    {
        if (value.Text?.StartsWith('{') != true)
            return new(value.RequireNumber(what, least, most), null);
        var template = _source.Templates.Read(value, what);
        return template.IsOnlyPath ? new(null, template.Paths[0]) : throw value.Fault($"{what} must be a number or one placeholder, but is '{value.Text}'");
    }

    private RepeatStep ReadRepeat(YamlValue repeat, YamlValue step, string key)
    {
        var steps = ReadAll(step.Find("steps") ?? throw repeat.Fault("repeat needs steps to repeat"));
        if (repeat.Keys is null)
            return new(key, ReadAmount(repeat, "repeat", 1, MostTimes), [], steps);
        repeat.Only("repeat", "until", "most");
        var until = ReadConditions(repeat.Find("until") ?? throw repeat.Fault("repeat needs a number, or 'until'"));
        return new(key, new(repeat.Find("most")?.RequireInteger("most", 1, MostTimes) ?? UsuallyMost, null), until, steps);
    }

    private List<Condition> ReadConditions(YamlValue value)
    {
        var named = value.Keys ?? throw value.Fault($"a condition is a mapping like {{name: value}}, but is {value.Kind}");
        return [.. named.Select(pair => ReadCondition(pair.Key, pair.Value))];
    }

    private Condition ReadCondition(string name, YamlValue value)
    {
        _source.Templates.Require(name, value);
        if (value.IsPlain && value.Text is "true" or "false")
            return new(name, value.Text == "true", []);
        return new(name, true, [.. value.RequireTexts($"the value of {name}").Select(text => _source.Templates.Read(text, "a value"))]);
    }

    private Dictionary<string, Template> ReadNotes(YamlValue value, string what)
    {
        var named = value.Keys ?? throw value.Fault($"{what} is a mapping like {{name: value}}, but is {value.Kind}");
        foreach (var (name, at) in named.Where(pair => !SentenceNames.IsName(pair.Key)))
            throw at.Fault($"a name is letters, digits and _, but is '{name}'");
        return named.ToDictionary(pair => pair.Key, pair => _source.Templates.Read(_source.Resolve(pair.Value), $"the value of {pair.Key}"));
    }

    private SkillAction ReadAction(YamlValue action) => _actions.Read(action) is var read and not ReplyOnly ? read : throw action.Fault("do needs an action");

    private ScheduleStep ReadSchedule(YamlValue schedule, string key)
    {
        schedule.Only("schedule", "in", "at", "say");
        var say = _source.ReadTexts(schedule.Find("say") ?? throw schedule.Fault("schedule needs something to say"), "say");
        return (schedule.Find("in"), schedule.Find("at")) switch
        {
            ({ } after, null) => new(key, _source.Templates.Read(after, "in"), IsTimeOfDay: false, say),
            (null, { } at) => new(key, _source.Templates.Read(at, "at"), IsTimeOfDay: true, say),
            _ => throw schedule.Fault("schedule needs either 'in' (a duration) or 'at' (a time)"),
        };
    }
}
