namespace Soother.Skills.Tests;

/// <summary>
/// Conversations with the soothing skills, word for word: what somebody typed, what was answered, and the pauses. They are read by people before they are kept;
/// with <c>SOOTHER_WRITE_TRANSCRIPTS=1</c> they are written anew.
/// </summary>
public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Soother.Skills.Tests", "transcripts");

    [Theory]
    [InlineData("listener", 7, "I want to talk", "I am so tired of my work", "My boss never listens to me", "I don't know", "I miss my sister", "because she lives far away",
        "What time is it", "yes", "maybe", "she was always the brave one", "Thank you, that is enough")]
    [InlineData("listener-care", 3, "I feel lonely", "nobody understands me", "sometimes I don't want to live anymore", "I have not told anyone", "goodbye")]
    [InlineData("host-dog", 11, "I want to talk to the dog", "who is there", "what time is it", "tell me something", "set a timer for five minutes", "louder", "tell me something",
        "what day is it", "I am sad", "because of my dog", "good night", "change host to just you")]
    [InlineData("host-visitor", 12, "can I talk to the visitor", "who are you", "what time is it", "how are you", "set a tea timer for three minutes", "softer",
        "how much time is left", "tell me something", "cancel the timer", "who else is there")]
    [InlineData("host-friend", 13, "bring me the friend", "who is there", "which year is it", "tell me something", "set a timer for one hour", "what is the date",
        "how was your day", "cancel the timer", "tell me something", "next host", "who is there")]
    public async Task AConversationReadsAsItShould(string name, int seed, params string[] said)
    {
        await using var evening = await Evening.BeginAsync(seed);
        foreach (var words in said)
            await evening.SayAsync(words);

        await AssertReadsAsync(name, evening);
    }

    /// <summary>A number lets so many texts pass; <c>?</c> waits for a question, and <c>…</c> until the conversation is over.</summary>
    [Theory]
    [InlineData("breathing-box", 21, "breathe with me", "box", "9", "slower", "5", "what time is it", "2", "skip", "1", "yes", "4", "what did you say", "2", "the purple elephant", "2",
        "shorter", "5", "quicker", "?", "no")]
    [InlineData("breathing-478", 22, "four seven eight breathing for four rounds", "4", "softer", "3", "change host to the dog", "2", "what time is it", "3", "louder", "2",
        "what did you say", "1", "fewer rounds", "?", "hm", "…", "help me relax", "3", "longer", "2", "change host to just you", "2", "stop")]
    [InlineData("breathing-slow", 23, "help me relax", "4", "louder", "2", "slower", "2", "what day is it", "3", "repeat that", "2", "help", "2", "a little longer", "4", "not so fast", "3",
        "shorter", "?", "no")]
    [InlineData("bodyscan", 24, "body scan", "?", "I am lying in bed", "4", "slower", "3", "skip this", "3", "quicker", "2", "repeat that", "3", "the next one", "3", "what time is it", "2",
        "the purple elephant", "2", "softer", "2", "change host to the visitor", "…")]
    [InlineData("countdown", 25, "count down", "the purple elephant", "from twenty", "6", "slower", "3", "quicker", "2", "say that again", "2", "what time is it", "2", "softer", "2",
        "who is there", "3", "more slowly", "2", "help", "…")]
    [InlineData("story-river", 26, "tell me a story", "?", "the lantern", "?", "what time is it", "?", "to the river", "?", "say that again", "?", "I stay with the heron", "?",
        "softer", "?", "I give it away", "?", "the island", "…", "tell me another story", "1", "slower", "2", "stop")]
    [InlineData("story-wood", 32, "tell me a story", "?", "the second one", "?", "the wood", "?", "hm", "the sound", "?", "repeat that", "keep it", "?", "what day is it", "?",
        "change host to the friend", "?", "the stars", "…")]
    [InlineData("story-mill", 34, "tell me a story", "?", "I take the blanket", "?", "the river", "?", "walk on", "?", "who is there", "?", "I follow the cat", "?", "the purple elephant", "?",
        "give it to her", "?", "louder", "?", "just drift", "…")]
    [InlineData("story-train", 31, "tell me a story", "?", "what time is it", "?", "the berth", "?", "I step out", "1", "slower", "?", "hm", "milk with honey", "?", "repeat that", "softer", "?",
        "into the snow", "…", "another story", "?", "stop")]
    [InlineData("meditation", 30, "talk to the visitor", "lead a meditation", "2", "what time is it", "2", "what did you say", "…", "meditate with me", "2", "slower", "1", "softer", "2", "who is there",
        "1", "change host to the dog", "…", "meditate with me", "1", "skip", "…")]
    [InlineData("menu", 28, "what can we do", "more", "more", "more", "what are you", "do you need the internet", "what do you keep", "why do you whisper", "tell me about whispering", "another fact")]
    public async Task AnEveningReadsAsItShould(string name, int seed, params string[] said)
    {
        await using var evening = await Evening.BeginAsync(seed);
        foreach (var words in said)
        {
            if (words == "…")
                await evening.ListenAsync();
            else if (words == "?")
                await evening.UntilAskedAsync();
            else if (int.TryParse(words, out var texts))
                await evening.ListenAsync(texts);
            else
                await evening.SayAsync(words);
        }

        await AssertReadsAsync(name, evening);
    }

    private static async Task AssertReadsAsync(string name, Evening evening)
    {
        var (file, page) = (Path.Combine(Folder, $"{name}.txt"), evening.Transcript());
        if (Environment.GetEnvironmentVariable("SOOTHER_WRITE_TRANSCRIPTS") == "1")
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), page, ignoreLineEndingDifferences: true);
    }
}
