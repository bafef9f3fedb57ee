namespace Soother.Skills;

/// <summary>Reads an intent's action.</summary>
internal sealed class ActionReader
{
    private static readonly string[] Kinds = ["publish", "call", "run", "builtin"];
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"];

    /// <summary>The dialogue gives a skill a minute; an answer that comes later would not be heard.</summary>
    private const double LongestTimeout = 50;
    private readonly TemplateReader _templates;

    public ActionReader(TemplateReader templates) => _templates = templates.Opening(Values.Environment);

    public SkillAction Read(YamlValue action)
    {
        if (action.Text == "reply")
            return new ReplyOnly();
        if (action.Text == "elsewhere")
            return new ElsewhereAction();
        action.Only("action", Kinds);
        if (action.Keys!.Count != 1)
            throw action.Fault($"an action is exactly one of {string.Join(", ", Kinds)}, but here are {(action.Keys.Count == 0 ? "none" : string.Join(" and ", action.Keys.Keys))}");
        var (kind, value) = action.Keys.First();
        return kind switch
        {
            "publish" => ReadPublish(value),
            "call" => ReadCall(value),
            "run" => ReadRun(value),
            _ => ReadBuiltin(value),
        };
    }

    private PublishAction ReadPublish(YamlValue publish)
    {
        publish.Only("publish", "topic", "payload", "retain");
        var topic = Require(publish, "topic", "publish");
        var template = _templates.Read(topic, "topic");
        if (template.Fill(_ => "x").AsSpan().IndexOfAny("+#\0") >= 0)
            throw topic.Fault($"the topic '{template.Text}' holds a wildcard; a message goes to one topic");
        return new(template, ContentReader.Read(publish.Find("payload"), _templates), publish.Find("retain")?.RequireTruth("retain") ?? false);
    }

    private CallAction ReadCall(YamlValue call)
    {
        call.Only("call", "url", "method", "body", "headers", "timeout");
        var url = Require(call, "url", "call");
        var template = _templates.Read(url, "url");
        CheckUrl(template, url);
        var headers = new Dictionary<string, Template>();
        foreach (var (name, value) in call.Find("headers")?.Keys ?? new Dictionary<string, YamlValue>())
            headers[name] = _templates.Read(value, $"header {name}");
        var body = call.Find("body") is { } given ? ContentReader.Read(given, _templates) : null;
        var method = call.Find("method")?.RequireText("method").ToUpperInvariant() ?? (body is null ? "GET" : "POST");
        if (!Methods.Contains(method))
            throw call.Find("method")!.Fault($"unknown method '{method}'; known are {string.Join(", ", Methods)}");
        return new(template, method, body, headers, ReadTimeout(call));
    }

    /// <summary>What is said may choose a page, never a server.</summary>
    private static void CheckUrl(Template template, YamlValue at)
    {
        if (!Uri.TryCreate(template.Fill(_ => "x"), UriKind.Absolute, out var filled) || filled.Scheme is not ("http" or "https"))
            throw at.Fault($"the url '{template.Text}' is not an http or https address");
        if (template.Paths.Any(path => !path.StartsWith(Values.Environment + ".", StringComparison.Ordinal))
            && Uri.TryCreate(template.Fill(path => path.StartsWith(Values.Environment + ".", StringComparison.Ordinal) ? "x" : "y"), UriKind.Absolute, out var other)
            && other.GetLeftPart(UriPartial.Authority) != filled.GetLeftPart(UriPartial.Authority))
            throw at.Fault($"the url '{template.Text}' has a placeholder in its server; only the path and what follows may have one");
    }

    private RunAction ReadRun(YamlValue run)
    {
        var command = run.Items is not null ? run : Require(run.Only("run", "command", "timeout"), "command", "run");
        if (command.Items is not { Count: > 0 } parts)
            throw command.Fault($"a command is a list: the program and its arguments, like [notify-send, \"{{text}}\"]; this is {(command.Items is null ? command.Kind : "empty")}");
        var templates = parts.Select((part, i) => _templates.Read(part, i == 0 ? "the program" : "an argument")).ToList();
        if (templates[0].Paths.Count > 0)
            throw parts[0].Fault("the program itself must not have placeholders; its arguments may");
        return new(templates, ReadTimeout(run));
    }

    private static BuiltinAction ReadBuiltin(YamlValue builtin)
    {
        var name = builtin.RequireText("builtin");
        return BuiltinGroups.Kinds.TryGetValue(name, out var kind)
            ? new(kind)
            : throw builtin.Fault($"unknown builtin '{name}'; known are {string.Join(", ", BuiltinGroups.Kinds.Keys.Order())}");
    }

    private static TimeSpan? ReadTimeout(YamlValue from) =>
        from.Find("timeout") is { } timeout ? TimeSpan.FromSeconds(timeout.RequireNumber("timeout (in seconds)", 0.1, LongestTimeout)) : null;

    private static YamlValue Require(YamlValue from, string key, string what) => from.Find(key) ?? throw from.Fault($"{what} needs a {key}");
}
