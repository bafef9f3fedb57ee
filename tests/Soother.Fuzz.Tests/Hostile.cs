using System.Text;
using System.Text.Json;

namespace Soother.Fuzz.Tests;

/// <summary>What nobody in their right mind says or sends; the same for the same seed.</summary>
internal sealed class Hostile(int seed)
{
    private static readonly string[] Words =
        ["what", "time", "is", "it", "set", "a", "timer", "for", "five", "minutes", "no", "i", "meant", "not", "but", "yes", "stop", "the", "second", "one", "half", "past", "next", "tuesday",
         "million", "hundred", "percent", "minus", "[unk]", "{duration}", "(a|b)", "remember", "that", "remind", "me", "to", "breathe", "%", "°", "7:30", "999999999999999999999", "1e308", "in"];

    private static readonly string[] Alphabets =
        ["abc xyz'’", "0123456789.,:%°-+/", "()[]{}<>|;=\\\"#*", "\0\u0001\u0007\u001b\u007f\r\n\t\v", "日本語テスト 中文", "مرحبا שלום", "Ünïcödé ẞÅ ﬁ", "e\u0301\u200d\u200b\u202e\ufeff", "👩‍👩‍👧🏳️‍🌈", "\ud800\udc00x\udfff\ud83d"];

    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1e308", "NaN", "\"\"", "\"x\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[null]", "[[]]", "{\"kind\":\"Custom\",\"value\":{}}", "99999999999999999999", "\"default\""];

    private static readonly string[] Keys =
        ["input", "siteId", "id", "sessionId", "intentFilter", "text", "likelihood", "seconds", "init", "type", "canBeEnqueued", "customData", "slot", "context", "customEntities", "alternatives", "owner",
         "intents", "name", "sentences", "slots", "intent", "intentName", "confidenceScore", "termination", "reason", "lang", "sendIntentNotRecognized", "asrTokens", "wakewordId", "examples", "keywords"];

    private readonly Random _random = new(seed);

    public bool Chance(int in100) => _random.Next(100) < in100;

    public T OneOf<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    public string Site() => Chance(90) ? $"site{_random.Next(40)}" : Utterance();

    public string Utterance() => _random.Next(1000) switch
    {
        < 500 => string.Join(' ', Times(_random.Next(14), () => OneOf(Words))),
        < 900 => string.Concat(Times(_random.Next(60), Character)),
        < 940 => string.Concat(Times(_random.Next(10), () => Chance(50) ? OneOf(Words) + " " : $"{Character()}")),
        < 950 => "",
        < 955 => new string(Character(), _random.Next(100_000)),
        < 960 => string.Join(' ', Times(_random.Next(3000), () => OneOf(Words))),
        _ => new string(' ', _random.Next(200)) + OneOf(Words) + new string(Character(), _random.Next(300)),
    };

    /// <summary>A payload that is meant to break whoever reads it, or one of this message with a fault.</summary>
    public byte[] Payload(byte[] honest) => _random.Next(100) switch
    {
        < 35 => Damaged(honest),
        < 70 => Encoding.UTF8.GetBytes(Json(4)),
        < 75 => [],
        < 80 => [.. Times(_random.Next(300), () => (byte)_random.Next(256))],
        < 85 => Encoding.UTF8.GetBytes(new string(Chance(50) ? '[' : '{', 20_000)),
        < 88 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500)),
        < 90 => Encoding.UTF8.GetBytes($"{{\"{OneOf(Keys)}\":[{string.Join(',', Enumerable.Repeat(OneOf(Values), 20_000))}]}}"),
        < 92 => [0xEF, 0xBB, 0xBF, .. honest],
        < 94 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(honest)),
        _ => Encoding.UTF8.GetBytes($"{{\"{OneOf(Keys)}\":{JsonSerializer.Serialize(Utterance())}}}"),
    };

    private string Json(int depth) => depth == 0 || Chance(40)
        ? OneOf(Values)
        : Chance(20) ? $"[{string.Join(',', Times(_random.Next(4), () => Json(depth - 1)))}]"
        : $"{{{string.Join(',', Times(_random.Next(7), () => $"\"{OneOf(Keys)}\":{Json(depth - 1)}"))}}}";

    private byte[] Damaged(byte[] honest)
    {
        var bytes = honest.ToList();
        for (var i = _random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            var at = _random.Next(bytes.Count);
            if (Chance(40))
                bytes[at] = (byte)_random.Next(256);
            else if (Chance(50))
                bytes.RemoveRange(at, Math.Min(_random.Next(8), bytes.Count - at));
            else
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(OneOf(Values)));
        }
        return [.. bytes];
    }

    private char Character() => OneOf(Alphabets) is var alphabet ? alphabet[_random.Next(alphabet.Length)] : default;

    private static IEnumerable<T> Times<T>(int count, Func<T> make) => Enumerable.Range(0, count).Select(_ => make());
}
