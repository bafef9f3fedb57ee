using Soother.Voice.Text;

namespace Soother.Voice.Tests;

public sealed class EnglishReadingTests
{
    [Theory]
    [InlineData("It is 7:30 now.", "It is 7 30 now.")]
    [InlineData("It is 7:00.", "It is 7 o'clock.")]
    [InlineData("It is 7:00 pm.", "It is 7 pm.")]
    [InlineData("It is 21:05.", "It is 21 oh 5.")]
    [InlineData("At 0:05", "At 12 oh 5 a m")]
    [InlineData("At 00:00", "At midnight")]
    [InlineData("At 9:05 a.m. sharp", "At 9 oh 5 a.m. sharp")]
    [InlineData("14:30:15 and 1:2", "14:30:15 and 1:2")]
    [InlineData("23°C, 70 °F, 23°", "23 degrees Celsius, 70 degrees Fahrenheit, 23°")]
    [InlineData("$3.50 or £100 or €1 or $2 million", "3 dollars and 50 cents or 100 pounds or 1 euro or 2 million dollars")]
    [InlineData("$3.00", "3 dollars")]
    [InlineData("10 km/h, 5kg, 1 km, 3 cats", "10 kilometers per hour, 5 kilograms, 1 kilometer, 3 cats")]
    [InlineData("20-30 on 2026-11-22, 555-123-4567", "20 to 30 on 2026-11-22, 555-123-4567")]
    [InlineData("Mr. Smith and Dr. Who", "Mister Smith and Doctor Who")]
    [InlineData("50%", "50%")]
    public void WritesOutWhatWouldBeReadBadly(string text, string expected) => Assert.Equal(expected, EnglishReading.Apply(text));

    [Theory]
    [InlineData("7:30", "sˈɛvən θˈɜːɾi")]
    [InlineData("21:05", "twˈɛnti wˈʌn ˈoʊ fˈaɪv")]
    [InlineData("7:00", "sˈɛvən əklˈɑːk")]
    [InlineData("23°", "twˈɛnti θɹˈiː dᵻɡɹˈiːz")]
    [InlineData("50%", "fˈɪfti pɚsˈɛnt")]
    public void SoundsRight(string text, string expected)
    {
        _ = Some.Speech("a");   // skips where there is no espeak-ng
        Assert.Equal([expected], EspeakNg.Espeak.Phonemes(EnglishReading.Apply(text), "gmw/en-US"));
    }
}
