namespace Soother.Skills;

/// <summary>Reads the steps of a guided session; repeats are written out.</summary>
internal sealed class StepReader(TemplateReader templates, YamlValue? texts)
{
    private const int MostSteps = 1000;
    private const double LongestPause = 3600;

    public StepsAction Read(YamlValue steps)
    {
        var all = new List<Step>();
        Add(steps, all);
        return new(all);
    }

    private void Add(YamlValue steps, List<Step> all)
    {
        if (steps.Items is not { Count: > 0 } items)
            throw steps.Fault($"steps must be a list, but is {(steps.Items is null ? steps.Kind : "empty")}");
        foreach (var item in items)
        {
            item.Only("a step", "say", "text", "pause", "repeat", "steps");
            if (item.Find("steps") is { } inner)
                AddRepeated(item, inner, all);
            else
                all.Add(ReadStep(item));
            if (all.Count > MostSteps)
                throw item.Fault($"more than {MostSteps} steps");
        }
    }

    private void AddRepeated(YamlValue item, YamlValue inner, List<Step> all)
    {
        if (item.Find("say") is not null || item.Find("text") is not null || item.Find("pause") is not null)
            throw item.Fault("a step with steps of its own has only 'repeat' besides");
        var times = item.Find("repeat")?.RequireInteger("repeat", 1, MostSteps) ?? 1;
        var once = new List<Step>();
        Add(inner, once);
        if ((long)times * once.Count > MostSteps)
            throw item.Fault($"more than {MostSteps} steps");
        for (var i = 0; i < times; i++)
            all.AddRange(once);
    }

    private Step ReadStep(YamlValue item)
    {
        if (item.Find("repeat") is { } repeat)
            throw repeat.Fault("repeat needs steps to repeat");
        if (item.Find("say") is not null && item.Find("text") is not null)
            throw item.Fault("a step has 'say' (what is said) or 'text' (the name of one of the skill's texts), not both");
        var said = item.Find("say") ?? (item.Find("text") is { } name ? Named(name) : null);
        var pause = TimeSpan.FromSeconds(item.Find("pause")?.RequireNumber("pause (in seconds)", 0, LongestPause) ?? 0);
        if (said is null && pause == TimeSpan.Zero)
            throw item.Fault("a step needs something to say, or a pause");
        return new($"{item.File}:{item.Line}", said is null ? [] : [.. said.RequireTexts("say").Select(text => templates.Read(text, "say"))], pause);
    }

    private YamlValue Named(YamlValue name)
    {
        var wanted = name.RequireText("text");
        return texts?.Find(wanted) ?? throw name.Fault($"there is no text '{wanted}' among the skill's texts");
    }
}
