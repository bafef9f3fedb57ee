using Soother.Testing;
using Soother.Voice;

namespace Soother.EndToEnd.Tests;

/// <summary>
/// Conversations aloud, as they are kept in <c>spoken/</c>: each line of the user is heard as it was said and taken for what stands behind the arrow, and is
/// answered in a whisper. The answers there are those of one evening; on another they are others.
/// </summary>
public sealed class SpokenTests(ITestOutputHelper output)
{
    public static TheoryData<string> Kept =>
        [.. Directory.GetFiles(Path.Combine(Place.Root, "tests/Soother.EndToEnd.Tests/spoken"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public Task AFewTurns() => HoldAsync("short", [("breathe with me", "Breathe"), ("stop", "Stop"), ("what time is it", "GetTime")]);

    [Theory, MemberData(nameof(Kept)), Trait("Category", "Slow")]
    public Task AsItIsKept(string conversation) => HoldAsync(conversation, Read(conversation));

    private async Task HoldAsync(string name, IReadOnlyList<(string Said, string Intent)> script)
    {
        Place.DemandRecogniser();
        Assert.SkipUnless(VirtualSoundCard.WhyNot is null, $"no virtual sound card: {VirtualSoundCard.WhyNot}");
        using var home = new Home();
        var voiced = await SpokenConversation.VoiceAsync(home, [.. script.Select(s => s.Said)]);
        await using var conversation = new SpokenConversation();
        await conversation.StartAsync();
        await using var speaker = await conversation.RecordAsync();
        var turns = new List<SpokenTurn>();
        foreach (var ((said, _), wav) in script.Zip(voiced))
        {
            turns.Add(await conversation.SayAsync(said, wav));
            output.WriteLine(Show(turns[^1]));
        }
        var folder = Directory.CreateDirectory(Path.Combine(Place.Root, "artifacts", "spoken")).FullName;
        await File.WriteAllLinesAsync(Path.Combine(folder, $"{name}.txt"), turns.Select(Show), TestContext.Current.CancellationToken);
        Assert.Equal(script.Select(s => $"{s.Said} -> {s.Intent}".ToLowerInvariant()), turns.Select(t => $"{t.Heard} -> {t.Intent ?? "-"}".ToLowerInvariant()));
        Assert.All(turns.Where(t => t.Intent != "Stop"), turn => Assert.NotEmpty(turn.Answers));

        var sound = speaker.Sound;
        var whisper = WhisperMeasure.Of(sound.Samples.Where(s => Math.Abs(s) > 0.002f).ToArray(), sound.SampleRate);
        Assert.True(whisper.Seconds > 0.5 * turns.Count, $"only {whisper.Seconds:F1} s of whisper were heard");
    }

    private static string Show(SpokenTurn turn) =>
        $"you:     {turn.Said} -> {turn.Intent ?? "-"}{(turn.Heard.Equals(turn.Said, StringComparison.OrdinalIgnoreCase) ? "" : $" (heard: {turn.Heard})")}{string.Concat(turn.Answers.Select(a => $"\nsoother: {a}"))}";

    private static List<(string Said, string Intent)> Read(string conversation) =>
        [.. File.ReadLines(Path.Combine(Place.Root, "tests/Soother.EndToEnd.Tests/spoken", $"{conversation}.txt")).Where(l => l.StartsWith("you: ", StringComparison.Ordinal))
            .Select(l => l["you: ".Length..].Split(" -> ")).Select(parts => (parts[0].Trim(), parts[1].Trim()))];
}
