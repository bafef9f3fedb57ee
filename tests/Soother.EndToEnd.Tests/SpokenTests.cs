using Soother.Contracts;
using Soother.Testing;
using Soother.Voice;

namespace Soother.EndToEnd.Tests;

/// <summary>
/// Conversations aloud, word for word as they are kept in <c>spoken/</c>: each line of the user is heard (four of five word for word) and taken for what stands behind
/// the arrow; each text of the assistant comes out of the speaker whole, in a whisper, and after the pause that is written before it. They are read by people
/// before they are kept; with <c>SOOTHER_WRITE_TRANSCRIPTS=1</c> they are written anew.
/// </summary>
public sealed class SpokenTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Place.Root, "tests", "Soother.EndToEnd.Tests", "spoken");

    public static TheoryData<string> Kept => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Where(name => name != Short).Order(StringComparer.Ordinal)];

    private const string Short = "short";

    [Fact]
    public Task AFewTurns() => HoldAsync(Short);

    [Theory, MemberData(nameof(Kept)), Trait("Category", "Slow")]
    public Task AsItIsKept(string conversation) => HoldAsync(conversation);

    private async Task HoldAsync(string name)
    {
        Place.DemandRecogniser();
        Assert.SkipUnless(VirtualSoundCard.WhyNot is null, $"no virtual sound card: {VirtualSoundCard.WhyNot}");
        var file = Path.Combine(Folder, $"{name}.txt");
        var kept = SpokenScript.Read(file);
        using var home = new Home();
        var voiced = await SpokenConversation.VoiceAsync(home, [.. kept.Select(turn => turn.Said)]);
        await using var conversation = new SpokenConversation();
        await conversation.StartAsync();
        await using var speaker = await conversation.RecordAsync();
        var (turns, ids) = (new List<SpokenTurn>(), new List<string>());
        foreach (var (turn, wav) in kept.Zip(voiced))
        {
            var (heard, intent) = await conversation.SayAsync(wav);
            var answers = await conversation.HearAsync(turn.Answers.Count, untilAsked: turn.Answers is [.., { Text: [.., '?'] }]);
            ids.AddRange(answers.Select(a => a.Id));
            turns.Add(new(turn.Said, intent, [.. answers.Select(a => new SpokenAnswer(null, a.Text))]) { Heard = heard.Equals(turn.Said, StringComparison.OrdinalIgnoreCase) ? null : heard });
            output.WriteLine(SpokenScript.Write(turns.TakeLast(1)).TrimEnd());
        }
        await speaker.WaitForAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var results = Directory.CreateDirectory(Path.Combine(Place.Root, "artifacts", "spoken")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(results, $"{name}.wav"), speaker.Sound.ToBytes(), TestContext.Current.CancellationToken);
        turns = AssertHeard(turns, ids, conversation.Sounds, speaker.Sound);
        Save(results, name, turns);
        if (Environment.GetEnvironmentVariable("SOOTHER_WRITE_TRANSCRIPTS") == "1")
            Save(Folder, name, turns);
        else
            AssertAsKept(kept, turns);
    }

    private static void AssertAsKept(IReadOnlyList<SpokenTurn> kept, List<SpokenTurn> turns)
    {
        foreach (var (was, now) in kept.Zip(turns))
        {
            var same = was.Intent == now.Intent && was.Answers.Count == now.Answers.Count && now.Answers.Zip(was.Answers).All(pair => pair.First.Fits(pair.Second));
            Assert.True(same, $"kept is\n{SpokenScript.Write([was])}but it was\n{SpokenScript.Write([now])}");
        }
        // A voice that is made up is misheard now and then, as people are: "my husband" for "my brother".
        var exactly = turns.Count(t => t.Heard is null);
        Assert.True(exactly >= 0.8 * turns.Count, $"only {exactly} of {turns.Count} lines were heard word for word");
    }

    /// <summary>Finds each text in what came out of the speaker; gives the turns with the silence between the texts.</summary>
    private List<SpokenTurn> AssertHeard(List<SpokenTurn> turns, List<string> ids, PlayedSounds sounds, Wav recording)
    {
        var texts = turns.SelectMany(turn => turn.Answers).Zip(ids, (answer, id) => (answer.Text, Sounds: sounds.Of(id))).ToList();
        var silent = texts.Find(t => t.Sounds.Count == 0);
        Assert.True(silent.Text is null, $"'{silent.Text}' was not spoken");
        var spans = new Queue<Span>(PlayedSounds.Locate(texts.SelectMany(t => t.Sounds.Select(sound => (t.Text, sound))), recording));
        var places = texts.Select(t => t.Sounds.Select(_ => spans.Dequeue()).ToList()).Select(all => new Span(all[0].From, all[^1].To)).ToList();

        var rate = recording.SampleRate;
        var whisper = WhisperMeasure.Of(places.SelectMany(p => recording.Samples[(int)(p.From * rate)..(int)(p.To * rate)]).ToArray(), rate);
        output.WriteLine($"{whisper.Seconds:F0} s of whisper in {recording.Duration.TotalSeconds:F0} s, {whisper.Voiced:P1} voiced");
        Assert.InRange(whisper.Voiced, 0, 0.1);

        var (paused, at) = (new List<SpokenTurn>(), 0);
        foreach (var turn in turns)
        {
            var answers = turn.Answers.Select((a, i) => a with { Pause = i == 0 ? null : (int)(places[at + i].From - places[at + i - 1].To) }).ToList();
            paused.Add(turn with { Answers = answers });
            at += answers.Count;
        }
        return paused;
    }

    private static void Save(string folder, string name, List<SpokenTurn> turns) => File.WriteAllText(Path.Combine(folder, $"{name}.txt"), SpokenScript.Write(turns));
}
