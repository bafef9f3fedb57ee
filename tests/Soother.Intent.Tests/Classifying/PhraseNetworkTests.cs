namespace Soother.Intent.Tests.Classifying;

public sealed class PhraseNetworkTests
{
    private static readonly string[] Things =
    [
        "lamp", "door", "window", "heater", "fan", "radio", "oven", "kettle", "curtain", "gate", "sprinkler", "camera", "vacuum", "mixer", "printer", "clock", "shelf", "mirror",
        "fountain", "projector", "speaker", "fridge", "freezer", "toaster", "grill", "boiler", "pump", "alarm", "piano", "sofa", "carpet", "candle", "bucket", "ladder", "drum",
    ];

    private static readonly string[] Verbs = ["open", "close", "raise", "lower", "paint", "clean", "move", "find", "fetch", "check", "start", "stop", "show", "hide", "sell", "buy"];

    private static readonly WordVectors English = WordVectors.For("en")!;

    [Fact]
    public void TheOrderOfTheSameWordsTellsClassesApart()
    {
        var (course, features) = CourseOf([.. Things.SelectMany(t => new[] { (0, $"{t} before dinner"), (1, $"dinner before {t}") })], 2);
        var network = PhraseTeacher.Teach(course, CancellationToken.None);
        Assert.All(["violin", "bottle", "jacket", "hammer"], t => Assert.Equal((0, 1), (Best(network, features, $"{t} before dinner", 2), Best(network, features, $"dinner before {t}", 2))));
    }

    [Fact]
    public void WordsThatNoExampleHasAreKnownByTheirMeaning()
    {
        string[] animals = ["cat", "horse", "rabbit", "sheep", "goat", "pig"], places = ["france", "germany", "spain", "italy", "poland", "norway"];
        var (course, features) = CourseOf([.. Things.SelectMany((t, i) => new[] { (0, $"a {animals[i % 6]} near the {t}"), (1, $"in {places[i % 6]} near the {t}") })], 2);
        var network = PhraseTeacher.Teach(course, CancellationToken.None);
        Assert.Equal((0, 1), (Best(network, features, "dog", 2), Best(network, features, "sweden", 2)));
    }

    [Fact]
    public void AClassifierOfManyExamplesAnswersTheSameFromAFileAndInAnotherTraining()
    {
        Example[] examples = [.. Verbs.SelectMany(v => Things.Select(t => new Example(v, $"please {v} the {t}")))];
        var trained = Classifier.Train(examples);
        using var file = new MemoryStream();
        trained.Save(file);
        file.Position = 0;
        var (loaded, again) = (Classifier.Load(file), Classifier.Train(examples));
        Assert.All(Verbs.Select(v => $"could you {v} my garage for me"), said =>
        {
            var expected = trained.Classify(said);
            Assert.Contains(expected[0].Intent, Verbs);
            Assert.Equal(expected, loaded.Classify(said));
            Assert.Equal(expected, again.Classify(said));
        });
    }

    [Fact]
    public void NoWordsAtAllAreScoredToo()
    {
        var (course, _) = CourseOf([(0, "one lamp"), (1, "two doors")], 2);
        var scores = new float[2];
        PhraseTeacher.Teach(course, CancellationToken.None).Score([], scores);
        Assert.All(scores, s => Assert.True(float.IsFinite(s)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void RowsAreMultipliedWithAMatrix(int count)
    {
        const int Inner = 5, Outer = 64;
        var random = new Random(3);
        float[] Filled(int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
        var (rows, matrix, products) = (Filled(count * Inner), Filled(Inner * Outer), new float[count * Outer]);
        Vectorised.Multiply(rows, Inner, matrix, products);
        for (var at = 0; at < products.Length; at++)
            Assert.Equal(Enumerable.Range(0, Inner).Sum(i => rows[(at / Outer * Inner) + i] * matrix[(i * Outer) + (at % Outer)]), products[at], 1e-5f);
    }

    private static (Course Course, HashIndex Features) CourseOf((int Label, string Text)[] texts, int classes)
    {
        var features = new HashIndex();
        Sample[] samples = [.. texts.OrderBy(t => t.Label).Select(t => Sample.Read(t.Text, features, English, learn: true))];
        return (new(samples, [.. texts.Select(t => t.Label).Order()], features.Count, classes) { Vectors = English }, features);
    }

    private static int Best(PhraseNetwork network, HashIndex features, string text, int classes)
    {
        var scores = new float[classes];
        network.Score(Sample.Read(text, features, English, learn: false).Said, scores);
        return Array.IndexOf(scores, scores.Max());
    }
}
