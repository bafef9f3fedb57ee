using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Soother.Contracts.Tests;

public sealed class PayloadTests
{
    public static TheoryData<string> JsonMessages => MessageCatalogue.Names(MessageCatalogue.Json);

    public static TheoryData<string> BinaryMessages => MessageCatalogue.Names(MessageCatalogue.Binary);

    public static TheoryData<string, string> RequiredKeys => [.. from type in MessageCatalogue.Json
        from parameter in MessageCatalogue.Probe(type.Name).Parameters
        where !parameter.HasDefaultValue
        select (type.Name, JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!))];

    public static TheoryData<string, string> OptionalKeys => [.. from type in MessageCatalogue.Json
        from parameter in MessageCatalogue.Probe(type.Name).Parameters
        where parameter.HasDefaultValue
        select (type.Name, JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!))];

    [Theory, MemberData(nameof(JsonMessages))]
    public void ComesBackAsItWasSent(string name)
    {
        foreach (var full in new[] { true, false })
        {
            var (probe, sent) = Write(name, full);
            var again = probe.Write(probe.Read(sent.Topic, sent.Payload));
            Assert.Equal(Text(sent), Text(again));
            Assert.Equal(sent.Topic, again.Topic);
        }
    }

    [Theory, MemberData(nameof(JsonMessages))]
    public void WritesEveryKeyInCamelCaseAndNothingElse(string name)
    {
        var (probe, sent) = Write(name, false);
        Assert.Equal(probe.Parameters.Where(p => !IsOurOwn(p)).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!)).Order(), Json(sent).Select(k => k.Key).Order());
    }

    [Theory, MemberData(nameof(JsonMessages))]
    public void WritesNullForWhatIsNotSet(string name)
    {
        var (probe, sent) = Write(name, false);
        foreach (var unset in probe.Parameters.Where(p => p.HasDefaultValue && p.DefaultValue is null && !p.ParameterType.IsValueType && !IsOurOwn(p)))
            Assert.True(Json(sent).TryGetPropertyValue(JsonNamingPolicy.CamelCase.ConvertName(unset.Name!), out var value) && value is null, unset.Name);
    }

    [Theory, MemberData(nameof(JsonMessages))]
    public void IgnoresKeysItDoesNotKnow(string name)
    {
        var (probe, sent) = Write(name, true);
        var json = Json(sent);
        json["somethingNew"] = new JsonObject { ["of"] = new JsonArray(1, "two", null) };
        Assert.Equal(Text(sent), Text(probe.Write(Read(probe, sent, json))));
    }

    [Theory, MemberData(nameof(RequiredKeys))]
    public void NamesTheRequiredKeyThatIsMissingOrNull(string name, string key)
    {
        var (probe, sent) = Write(name, true);
        var json = Json(sent);
        json.Remove(key);
        Assert.Contains($"'{key}'", Assert.Throws<MalformedMessageException>(() => Read(probe, sent, json)).Message, StringComparison.Ordinal);
        json[key] = null;
        Assert.Throws<MalformedMessageException>(() => Read(probe, sent, json));
    }

    [Theory, MemberData(nameof(OptionalKeys))]
    public void DoesWithoutAnyOptionalKey(string name, string key)
    {
        var (probe, sent) = Write(name, false);
        var json = Json(sent);
        json.Remove(key);
        Assert.Equal(Text(sent), Text(probe.Write(Read(probe, sent, json))));
    }

    [Theory, MemberData(nameof(JsonMessages))]
    public void RefusesEmptyAndSenselessPayloads(string name)
    {
        var (probe, sent) = Write(name, true);
        foreach (var payload in new[] { "", " ", "null", "5", "[]", "\"text\"", "{", "{\"a\":}", "\0\u0001", "{}}" }.Where(p => p != "{}"))
            Assert.Throws<MalformedMessageException>(() => probe.Read(sent.Topic, Encoding.UTF8.GetBytes(payload)));
        Assert.Throws<MalformedMessageException>(() => probe.Read(sent.Topic, new byte[] { 0xff, 0xfe, 0x00, 0x80 }));
        Assert.Throws<MalformedMessageException>(() => probe.Read(sent.Topic, Encoding.UTF8.GetBytes(new string('[', 100_000))));
    }

    [Theory, MemberData(nameof(RequiredKeys))]
    public void RefusesAWrongTypeWithItsPlace(string name, string key)
    {
        var (probe, sent) = Write(name, true);
        var json = Json(sent);
        json[key] = json[key] is JsonObject or JsonArray ? JsonValue.Create("text") : new JsonObject();
        Assert.Contains(key, Assert.Throws<MalformedMessageException>(() => Read(probe, sent, json)).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(JsonMessages))]
    public void RefusesANullWithinAListAndNamesTheList(string name)
    {
        var (probe, sent) = Write(name, true);
        foreach (var key in Json(sent).Where(k => k.Value is JsonArray).Select(k => k.Key))
        {
            var json = Json(sent);
            json[key]!.AsArray().Add(null);
            Assert.Contains(key, Assert.Throws<MalformedMessageException>(() => Read(probe, sent, json)).Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(JsonMessages))]
    public void ASiteThatIsNullOrLackingIsTheDefaultSite(string name)
    {
        var (probe, sent) = Write(name, true);
        var json = Json(sent);
        if (!json.ContainsKey("siteId"))
            return;
        json["siteId"] = null;
        Assert.Equal("default", Json(probe.Write(Read(probe, sent, json)))["siteId"]!.GetValue<string>());
        json.Remove("siteId");
        Assert.Equal("default", Json(probe.Write(Read(probe, sent, json)))["siteId"]!.GetValue<string>());
        json["siteId"] = 5;
        Assert.Contains("siteId", Assert.Throws<MalformedMessageException>(() => Read(probe, sent, json)).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BinaryMessages))]
    public void BytesTravelUntouched(string name)
    {
        var (probe, sent) = Write(name, true);
        Assert.Equal([1, 2, 3], sent.Payload.ToArray());
        Assert.Equal([1, 2, 3], probe.Write(probe.Read(sent.Topic, sent.Payload)).Payload.ToArray());
    }

    // What Soother adds to a message of Hermes is left out where it is not set, so that the others see what they know.
    private static bool IsOurOwn(ParameterInfo parameter) =>
        parameter.Member.DeclaringType!.GetProperty(parameter.Name!)!.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: not JsonIgnoreCondition.Always };

    private static (IProbe, BusMessage) Write(string name, bool full)
    {
        var probe = MessageCatalogue.Probe(name);
        return (probe, probe.Write(probe.Sample(full)));
    }

    private static object Read(IProbe probe, BusMessage sent, JsonObject json) => probe.Read(sent.Topic, Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Text(BusMessage message) => Encoding.UTF8.GetString(message.Payload.Span);

    private static JsonObject Json(BusMessage message) => JsonNode.Parse(message.Payload.Span)!.AsObject();
}
