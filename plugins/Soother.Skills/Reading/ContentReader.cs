using System.Text.Json.Nodes;

namespace Soother.Skills;

/// <summary>Reads a payload or a body: a text, a text that is JSON, or YAML that is to become JSON.</summary>
internal static class ContentReader
{
    public static Content Read(YamlValue? value, TemplateReader templates)
    {
        if (value is null)
            return new(new Template(""), IsJson: false);
        if (value.Text is null)
            return new(new Template(ToJson(value, templates)), IsJson: true);
        var template = templates.Read(value, "a payload");
        var isJson = template.Text[0] is '{' or '[' && !(template.Paths.Count == 1 && template.Text == $"{{{template.Paths[0]}}}");
        if (isJson)
            CheckJson(template, value);
        return new(template, isJson);
    }

    private static void CheckJson(Template template, YamlValue at)
    {
        try
        {
            using var parsed = JsonDocument.Parse(template.FillJson(_ => JsonSerializer.SerializeToElement(1)));
        }
        catch (JsonException fault)
        {
            throw at.Fault($"this begins like JSON but is not: {fault.Message}");
        }
    }

    private static string ToJson(YamlValue value, TemplateReader templates)
    {
        if (value.Keys is { } keys)
            return $"{{{string.Join(",", keys.Select(pair => $"{Quoted(pair.Key)}:{ToJson(pair.Value, templates)}"))}}}";
        if (value.Items is { } items)
            return $"[{string.Join(",", items.Select(item => ToJson(item, templates)))}]";
        if (value.IsEmpty)
            return "null";
        if (value.Text!.Length == 0)
            return "\"\"";
        var template = templates.Read(value, "a value");
        if (template.Paths.Count == 1 && template.Text == $"{{{template.Paths[0]}}}")
            return template.Text; // a placeholder alone keeps its type: a number stays one
        return value.IsPlain && IsLiteral(value.Text) ? value.Text : Quoted(value.Text);
    }

    private static bool IsLiteral(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonValue;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The encoder escapes no braces, so placeholders stay what they are.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text).Value}\"";
}
