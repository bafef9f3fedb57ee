using System.Text.Json;
using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class SlotTests
{
    [Theory]
    [InlineData("five", "5")]
    [InlineData("5", "5")]
    [InlineData("twenty-one", "21")]
    [InlineData("two hundred and five", "205")]
    [InlineData("a hundred", "100")]
    [InlineData("fifteen hundred", "1500")]
    [InlineData("one thousand two hundred thirty four", "1234")]
    [InlineData("1,234", "1234")]
    [InlineData("two million and one", "2000001")]
    [InlineData("minus three", "-3")]
    [InlineData("2.5", "2.5")]
    [InlineData("two point five", "2.5")]
    [InlineData("two and a half", "2.5")]
    [InlineData("zero", "0")]
    [InlineData("five six", null)]
    [InlineData("hundred hundred", null)]
    [InlineData("twenty eleven", null)]
    [InlineData("one hundred and", null)]
    public void ReadsNumbers(string said, string? value) => Reads(new("number"), said, "Number", value);

    [Theory]
    [InlineData("five minutes", "5m")]
    [InlineData("a minute", "1m")]
    [InlineData("90 seconds", "90s")]
    [InlineData("an hour and a half", "1h 30m")]
    [InlineData("half an hour", "30m")]
    [InlineData("a quarter of an hour", "15m")]
    [InlineData("three quarters of an hour", "45m")]
    [InlineData("two and a half hours", "2h 30m")]
    [InlineData("2 hours and 10 minutes", "2h 10m")]
    [InlineData("1 hour, 10 minutes and 5 seconds", "1h 10m 5s")]
    [InlineData("2.5 minutes", "2m 30s")]
    [InlineData("10min", "10m")]
    [InlineData("two weeks", "2w")]
    [InlineData("a couple of days", "2d")]
    [InlineData("ten minutes two hours", null)]
    [InlineData("five", null)]
    [InlineData("minutes", null)]
    public void ReadsDurations(string said, string? length)
    {
        var slot = Slot(new("duration"), said);
        Assert.Equal(length, slot is null ? null : Short(slot.Value.Value));
        Assert.True(slot is null || slot.Value.Kind == "Duration");
    }

    [Theory]
    [InlineData("seven", "07:00")]
    [InlineData("seven thirty", "07:30")]
    [InlineData("7:30", "07:30")]
    [InlineData("19:05", "19:05 pm")]
    [InlineData("seven oh five pm", "19:05 pm")]
    [InlineData("7 p.m.", "19:00 pm")]
    [InlineData("half past seven", "07:30")]
    [InlineData("quarter to one", "12:45")]
    [InlineData("ten minutes past seven in the morning", "07:10 am")]
    [InlineData("seven o'clock in the evening", "19:00 pm")]
    [InlineData("twelve am", "00:00 am")]
    [InlineData("noon", "12:00 pm")]
    [InlineData("midnight", "00:00 am")]
    [InlineData("twenty five", null)]
    [InlineData("seven sixty", null)]
    public void ReadsTimes(string said, string? time)
    {
        var value = Slot(new("time"), said)?.Value.Value;
        Assert.Equal(time, value is not { } t ? null
            : $"{t.GetProperty("hour").GetInt32():00}:{t.GetProperty("minute").GetInt32():00} {t.GetProperty("period").GetString()}".TrimEnd());
    }

    [Theory] // today is Thursday, the seventh of May 2026
    [InlineData("today", "2026-05-07")]
    [InlineData("tomorrow", "2026-05-08")]
    [InlineData("the day after tomorrow", "2026-05-09")]
    [InlineData("friday", "2026-05-08")]
    [InlineData("thursday", "2026-05-14")]
    [InlineData("on monday", "2026-05-11")]
    [InlineData("next friday", "2026-05-15")]
    [InlineData("last monday", "2026-05-04")]
    [InlineData("last thursday", "2026-04-30")]
    [InlineData("the third of june", "2026-06-03")]
    [InlineData("may 3rd", "2027-05-03")]
    [InlineData("december the twenty-fifth", "2026-12-25")]
    [InlineData("4 july 2030", "2030-07-04")]
    [InlineData("july fourth twenty thirty", "2030-07-04")]
    [InlineData("february 29th", "2028-02-29")]
    [InlineData("in three days", "2026-05-10")]
    [InlineData("two weeks from today", "2026-05-21")]
    [InlineData("24/12/2026", "2026-12-24")]
    [InlineData("12/24/2026", "2026-12-24")]
    [InlineData("6.6.2027", "2027-06-06")]
    [InlineData("5/7/2026", null)]                  // may, or july
    [InlineData("31/11/2026", null)]
    [InlineData("february thirtieth", null)]
    [InlineData("someday", null)]
    public void ReadsDates(string said, string? day) => Reads(new("date"), said, "Date", day);

    [Theory]
    [InlineData("50%", "50")]
    [InlineData("fifty percent", "50")]
    [InlineData("fifty per cent", "50")]
    [InlineData("fifty", "50")]
    [InlineData("101 %", null)]
    public void ReadsPercentages(string said, string? value) => Reads(new("percentage"), said, "Percentage", value);

    [Theory]
    [InlineData("the Big Light", "lamp")]
    [InlineData("lamp", "lamp")]
    [InlineData("TV", "tv")]
    [InlineData("big", null)]
    public void ReadsListsBySynonyms(string said, string? value) =>
        Reads(new("list", [new("lamp", ["the big light"]), new("tv")]), said, "Custom", value);

    [Theory]
    [InlineData("4", 5, 10, false)]
    [InlineData("five", 5, 10, true)]
    [InlineData("10", 5, 10, true)]
    [InlineData("11", 5, 10, false)]
    [InlineData("1000000", 5, null, true)]
    [InlineData("-5", null, 10, true)]
    public void KeepsNumbersWithinTheirBounds(string said, int? from, int? to, bool fits) =>
        Assert.Equal(fits, Slot(new("number", From: from, To: to), said) is not null);

    [Theory]
    [InlineData("Set a timer for Five Minutes!", "timer", "Five Minutes")]
    [InlineData("  set a timer for 5 minutes, called  Soft Eggs ", "timer", "5 minutes|Soft Eggs")]
    [InlineData("timer for 1:30 called x", null, null)]
    [InlineData("remind me to water the plants at 7:30 pm", "remind", "water the plants|7:30 pm")]
    public void SaysWhereASlotIsInTheTextAsItWasWritten(string said, string? about, string? raw)
    {
        var slots = Learned.Engine(Learned.Everyday).Understand(said)?.Slots;
        Assert.Equal(raw, slots is null ? null : string.Join('|', slots.Select(s => s.RawValue)));
        Assert.All(slots ?? [], s => Assert.Equal(s.RawValue, said[s.Range!.Start..s.Range.End]));
        Assert.All(slots ?? [], s => Assert.Equal((s.Range!.Start, s.Range.End), (s.Range.RawStart, s.Range.RawEnd)));
        Assert.Equal(about is null, slots is null);
    }

    [Fact]
    public void NamesSlotsByTheSentenceThatFits()
    {
        var engine = Learned.Engine(new IntentOffer("A", ["paint {x} red"]), new IntentOffer("B", ["paint {y} blue"]));
        Assert.Equal("x", engine.Understand("paint the sky red")!.Slots.Single().SlotName);
        Assert.Equal("y", engine.Understand("paint the sky blue")!.Slots.Single().SlotName);
    }

    private static void Reads(SlotOffer offer, string said, string kind, string? value)
    {
        var slot = Slot(offer, said);
        Assert.Equal(value, slot?.Value.Value.ToString());
        Assert.True(slot is null || (slot.Value.Kind == kind && slot.RawValue == said));
    }

    private static Slot? Slot(SlotOffer offer, string said) =>
        Learned.Engine(new IntentOffer("X", ["(begin) {x}"], new Dictionary<string, SlotOffer> { ["x"] = offer })).Understand("begin " + said)?.Slots.Single();

    private static string Short(JsonElement length) => string.Join(' ', new[] { "weeks", "days", "hours", "minutes", "seconds" }
        .Where(unit => length.GetProperty(unit).GetInt64() > 0).Select(unit => $"{length.GetProperty(unit)}{unit[0]}"));
}
