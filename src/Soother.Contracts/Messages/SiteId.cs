using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>A place with a microphone and a speaker. No name, or null on the wire, is the site <c>default</c>.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct SiteId
{
    private const string DefaultName = "default";
    private readonly string? _name;

    /// <summary>A site by its name.</summary>
    public SiteId(string? name) => _name = string.IsNullOrEmpty(name) || name == DefaultName ? null : name;

    /// <summary>The site's name.</summary>
    public string Name => _name ?? DefaultName;

    /// <summary>A site by its name.</summary>
    public static implicit operator SiteId(string? name) => new(name);

    /// <summary>The site's name.</summary>
    public override string ToString() => Name;

    internal sealed class Converter : JsonConverter<SiteId>
    {
        public override bool HandleNull => true;

        public override SiteId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.String => new(reader.GetString()),
            _ => throw new JsonException("siteId must be a string"),
        };

        public override void Write(Utf8JsonWriter writer, SiteId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }
}
