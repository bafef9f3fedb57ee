namespace Soother.Skills;

/// <summary>What an intent does besides replying.</summary>
internal abstract record SkillAction;

/// <summary>Nothing: the reply is all.</summary>
internal sealed record ReplyOnly : SkillAction;

/// <summary>Another program on the bus acts on the intent, and ends its session.</summary>
internal sealed record ElsewhereAction : SkillAction;

/// <summary>A message on the broker.</summary>
internal sealed record PublishAction(Template Topic, Content Payload, bool Retain) : SkillAction;

/// <summary>A request to a web address; its answer is <c>{answer}</c>.</summary>
internal sealed record CallAction(
    Template Url, string Method, Content? Body, IReadOnlyDictionary<string, Template> Headers, TimeSpan? Timeout) : SkillAction;

/// <summary>A program with its arguments, started without a shell; what it prints is <c>{output}</c>.</summary>
internal sealed record RunAction(IReadOnlyList<Template> Command, TimeSpan? Timeout) : SkillAction;

/// <summary>Something that this plugin can do.</summary>
internal sealed record BuiltinAction(BuiltinKind Kind) : SkillAction;

/// <summary>A script: steps, one after the other.</summary>
internal sealed record StepsAction(IReadOnlyList<Step> Steps) : SkillAction;

/// <summary>A body: text as it is, or JSON into which values are put as JSON.</summary>
internal sealed record Content(Template Text, bool IsJson)
{
    public string Fill(Values values) => IsJson ? Text.FillJson(values.Json) : Text.Fill(values.Plain);
}
