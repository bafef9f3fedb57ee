using System.Text.Json;
using Soother.Contracts;
using Soother.SkillKit.Reading;

namespace Soother.SkillKit.Tests;

public sealed class SlotReadingTests
{
    [Theory]
    [InlineData("5", typeof(int), 5)]
    [InlineData("\"5\"", typeof(int), 5)]
    [InlineData("2.5", typeof(double), 2.5)]
    [InlineData("99999999999", typeof(int), null)]
    [InlineData("99999999999", typeof(long), 99999999999)]
    [InlineData("{}", typeof(int), null)]
    [InlineData("\"blue\"", typeof(string), "blue")]
    [InlineData("\"dark blue\"", typeof(OfferTests.Shade), OfferTests.Shade.DarkBlue)]
    [InlineData("\"green\"", typeof(OfferTests.Shade), null)]
    public void ReadsPlainValues(string json, Type type, object? value) => Assert.Equal(value, Read(json, type));

    [Theory]
    [InlineData("""{"hours": 1, "minutes": 30, "seconds": 0, "precision": "Exact"}""", 5400)]
    [InlineData("""{"days": 1e300}""", null)]
    [InlineData("90", 90)]
    public void ReadsHowLong(string json, int? seconds) => Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, Read(json, typeof(TimeSpan)));

    [Theory]
    [InlineData("""{"hour": 7, "minute": 30, "period": "pm"}""", "19:30")]
    [InlineData("""{"hour": 12, "minute": 5, "period": "am"}""", "00:05")]
    [InlineData("""{"hour": 7, "minute": 30, "period": null}""", "07:30")]
    [InlineData("""{"hour": 99, "minute": 30}""", null)]
    [InlineData("\"19:30\"", "19:30")]
    public void ReadsTimes(string json, string? time) => Assert.Equal(time, (Read(json, typeof(TimeOnly?)) as TimeOnly?)?.ToString("HH:mm", null));

    [Theory]
    [InlineData("\"2026-11-24\"", "2026-11-24")]
    [InlineData("\"2026-11-24 00:00:00 +00:00\"", "2026-11-24")]
    [InlineData("\"soon\"", null)]
    public void ReadsDays(string json, string? day) => Assert.Equal(day, (Read(json, typeof(DateOnly)) as DateOnly?)?.ToString("yyyy-MM-dd", null));

    private static object? Read(string json, Type type)
    {
        using var value = JsonDocument.Parse(json);
        return SlotReading.As(new Slot("x", new("Any", value.RootElement.Clone()), "x", "said"), type);
    }
}
