namespace Soother.Intent.Tests.Classifying;

public sealed class WordVectorsTests
{
    private static readonly WordVectors English = WordVectors.For("en-us")!;

    [Theory]
    [InlineData("lamp", "lights", "tuesday")]
    [InlineData("thermostat", "heater", "violin")]
    [InlineData("rain", "snow", "playlist")]
    public void WordsThatAreUsedAlikePointTheSameWay(string word, string near, string far) => Assert.True(Cosine(word, near) > Cosine(word, far));

    [Fact]
    public void FrequentWordsCountForLess() => Assert.True(Length("the") < Length("thermostat") / 2);

    [Fact]
    public void AWordThatIsNotKnownAddsNothing()
    {
        var sum = new float[WordVectors.Dimensions];
        Assert.False(English.Add("xqzzt", sum));
        Assert.All(sum, v => Assert.Equal(0, v));
    }

    [Fact]
    public void ALanguageWithoutVectorsHasNone() => Assert.Null(WordVectors.For("cy-gb"));

    [Fact]
    public void AFileOfAnotherKindIsRefused() => Assert.Throws<InvalidDataException>(() => WordVectors.Read(new byte[64]));

    [Theory]
    [InlineData("iot_hue_lightoff", "iot hue light off")]
    [InlineData("LampTurnOn", "lamp turn on")]
    [InlineData("GetWeather2", "get weather 2")]
    public void AnIntentsNameIsReadAsWords(string name, string words) => Assert.Equal(words, IntentNames.Words(name, English));

    private static float[] Of(string word)
    {
        var sum = new float[WordVectors.Dimensions];
        Assert.True(English.Add(word, sum));
        return sum;
    }

    private static float Length(string word) => MathF.Sqrt(Vectorised.Dot(Of(word), Of(word)));

    private static float Cosine(string a, string b) => Vectorised.Dot(Of(a), Of(b)) / Length(a) / Length(b);
}
