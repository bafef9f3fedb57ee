namespace Soother.Intent.Tests.Classifying;

public sealed class ClassifierTests
{
    private static readonly Example[] Household =
    [
        new("lights_on", "turn on the lights in the kitchen"), new("lights_on", "switch the lamp on please"), new("lights_on", "i need some light in here"),
        new("lights_on", "make it bright in the bedroom"), new("lights_off", "turn off the lights"), new("lights_off", "switch the lamp off please"),
        new("lights_off", "make it dark in here"), new("lights_off", "no more light in the bedroom"), new("weather", "what is the weather like tomorrow"),
        new("weather", "will it rain today"), new("weather", "is it going to be cold this weekend"), new("weather", "how warm is it outside"),
        new("play_music", "play some jazz"), new("play_music", "i want to hear the new album by björk"), new("play_music", "put on my favourite songs"),
        new("play_music", "play something quiet"),
    ];

    private static readonly Lazy<Classifier> Trained = new(() => Classifier.Train(Household));

    [Theory]
    [InlineData("could you switch on the kitchen light", "lights_on")]
    [InlineData("turn the lamps off now", "lights_off")]
    [InlineData("is snow expected tomorrow", "weather")]
    [InlineData("play a song that i like", "play_music")]
    public void UnderstandsWhatIsLikeAnExample(string said, string intent) => Assert.Equal(intent, Trained.Value.Classify(said)[0].Intent);

    [Fact]
    public void KnowsWordsByTheirMeaningThatNoExampleHas() => Assert.Equal("weather", Trained.Value.Classify("any thunderstorm")[0].Intent);

    [Fact]
    public void IsLessSureOfWhatBelongsToNoIntent()
    {
        var known = Household.Min(e => Trained.Value.Classify(e.Text)[0].Confidence);
        var strange = new[] { "my grandmother was born in a village", "divide nineteen by four", "" }.Max(t => Trained.Value.Classify(t)[0].Confidence);
        Assert.True(strange < known, $"{strange} of what is strange, {known} of examples");
    }

    [Fact]
    public void GuessesAndWhatIsLeftForNoneAddUpToOne()
    {
        var guesses = Trained.Value.Classify("turn on some music");
        Assert.Equal(1, guesses.Sum(g => g.Confidence), 6);
        Assert.Null(guesses[^1].Intent);
    }

    [Fact]
    public void ChoosesAmongTheAllowedOnly() =>
        Assert.All(Trained.Value.Classify("turn on the lights", new HashSet<string> { "weather", "play_music" }), g => Assert.Contains(g.Intent, new[] { "weather", "play_music", null }));

    [Fact]
    public void TwoTrainingsGiveTheSameAnswers()
    {
        var again = Classifier.Train(Household);
        Assert.All(Household, e => Assert.Equal(Trained.Value.Classify(e.Text), again.Classify(e.Text)));
    }

    [Fact]
    public void AnswersTheSameFromAFile()
    {
        using var file = new MemoryStream();
        Trained.Value.Save(file);
        file.Position = 0;
        var loaded = Classifier.Load(file);
        Assert.All(Household, e => Assert.Equal(Trained.Value.Classify(e.Text), loaded.Classify(e.Text)));
    }

    [Fact]
    public void AFileThatWasCutOffIsRefused()
    {
        using var file = new MemoryStream();
        Trained.Value.Save(file);
        Assert.Throws<InvalidDataException>(() => Classifier.Load(new MemoryStream(file.ToArray()[..^100])));
    }

    [Fact]
    public void ManyMayAskAtOnce()
    {
        var expected = Household.Select(e => Trained.Value.Classify(e.Text)).ToArray();
        Parallel.For(0, 400, i => Assert.Equal(expected[i % expected.Length], Trained.Value.Classify(Household[i % expected.Length].Text)));
    }

    [Fact]
    public void NamesTheWordsThatDecided()
    {
        var evidence = Trained.Value.Explain("play some jazz", "play_music");
        Assert.Contains(evidence, e => e is { Feature: "play", Weight: > 0 });
        Assert.Equal(evidence.OrderByDescending(e => Math.Abs(e.Weight)), evidence);
    }

    [Fact]
    public void LearnsALanguageWithoutVectors()
    {
        var welsh = Classifier.Train([new("amser", "faint o'r gloch yw hi"), new("amser", "beth yw'r amser"), new("amserydd", "gosod amserydd am bum munud"), new("amserydd", "dechrau amserydd")], "cy-gb");
        Assert.Equal("amserydd", welsh.Classify("gosod amserydd am ddeg munud")[0].Intent);
    }

    [Fact]
    public void TellsThousandsOfIntentsApart()
    {
        var random = new Random(5);
        string Word() => new([.. Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26)))]);
        var topics = Enumerable.Range(0, 1000).Select(i => (Name: $"topic{i}", Words: $"{Word()} {Word()}")).ToArray();
        var classifier = Classifier.Train([.. topics.SelectMany(t => new Example[] { new(t.Name, $"open the {t.Words}"), new(t.Name, $"please find {t.Words} for me") })]);
        Assert.All(topics, t => Assert.Equal(t.Name, classifier.Classify($"could you show {t.Words}")[0].Intent));
    }

    // More than are cross-validated in full: there, the sureness of a small model says nothing about a large one.
    [Fact]
    public void IsSureOfOneOfThousandsAndNotOfWhatIsNone()
    {
        var random = new Random(7);
        string Word() => new([.. Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26)))]);
        var topics = Enumerable.Range(0, Trials.MostForSome + 100).Select(i => (Name: $"topic{i}", Words: $"{Word()} {Word()}")).ToArray();
        var classifier = Classifier.Train([.. topics.SelectMany(t => new Example[] { new(t.Name, $"open the {t.Words}"), new(t.Name, $"please find {t.Words} for me"), new(t.Name, $"read {t.Words} now") })]);
        var sure = topics.Take(200).Count(t => classifier.Classify($"could you show {t.Words}")[0].Confidence >= 0.6);
        var strange = Enumerable.Range(0, 200).Count(_ => classifier.Classify($"could you show {Word()} {Word()}")[0].Confidence >= 0.6);
        Assert.True(sure >= 180 && strange <= 20, $"sure of {sure} of 200, and of {strange} of 200 strange ones");
    }

    [Fact]
    public void NothingLearnedMeansNoGuess() => Assert.Empty(Classifier.Train([]).Classify("hello"));

    [Theory]
    [InlineData("\0\u0001\uffff")]
    [InlineData("日本語のテキスト")]
    [InlineData("💡💡💡")]
    public void HostileTextIsOnlyStrange(string text) => Assert.InRange(Trained.Value.Classify(text)[0].Confidence, 0, 1);

    [Fact]
    public void AVeryLongTextIsReadAsFarAsAnybodySpeaks() =>
        Assert.InRange(Trained.Value.Classify(string.Join(' ', Enumerable.Repeat(new string('x', 5000), 2000)))[0].Confidence, 0, 1);
}
