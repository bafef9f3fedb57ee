using EspeakNg;
using Soother.Voice.Text;

namespace Soother.Voice.Tests.Text;

public sealed class PhonemiserTests
{
    [Theory]
    [InlineData("Hello, world!", "h ə l ˈoʊ , _ w ˈɜː l d !")]
    [InlineData("Charge it… now?", "tʃ ˈɑːɹ dʒ _ ɪ t … _ n ˈaʊ ?")]
    [InlineData("the end of the world", "ð ɪ _ ˈɛ n d _ ʌ v _ ð ə _ w ˈɜː l d")]
    [InlineData("\"Wait\" - he said.", "w ˈeɪ t — _ h iː _ s ˈɛ d .")]
    [InlineData("", "")]
    [InlineData(" \t\n ", "")]
    [InlineData("\"() ' - ,.", "")]
    public void GivesOneSymbolForAPhonemeASpaceAndAMark(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Phonemes.English.Read(text).Symbols).Replace("   ", " _ ", StringComparison.Ordinal));

    [Fact]
    public void KnowsTheSymbolsOfEachWordAlsoWhereEspeakJoinsThem()
    {
        var reading = Phonemes.English.Read("I have been in the house of the queen, and out of it.");
        Assert.Equal(
            ["I aɪ", "have hɐv", "been bɪn", "in ɪn", "the ðə", "house hˈaʊs", "of ʌv", "the ðə", "queen kwˈiːn", "and ænd", "out ˌaʊɾ", "of əv", "it ɪt"],
            reading.Words.Select(w => $"{w.Text} {string.Concat(reading.Symbols.Skip(w.Start).Take(w.Count))}"));
    }

    [Theory]
    [InlineData("Say [[təmˈɑːtoʊ]] twice.", "sˈeɪ təmˈɑːtoʊ twˈaɪs.")]
    [InlineData("the [[ˈæpl]] of the [[pˈɛːɹ]]", "ðɪ ˈæpl ʌv ðə pˈɛɹ")]
    [InlineData("an open [[ bracket", "ɐn ˈoʊpən bɹˈækɪt")]
    public void TakesPhonemesFromTheText(string text, string expected) => Assert.Equal(expected, Phonemes.English.Read(text).ToString());

    [Fact]
    public void NamesWhatIsNoPhonemeInTheText() =>
        Assert.Contains("'7' in 't7'", Assert.Throws<FormatException>(() => Phonemes.English.Read("Say [[t7]].")).Message, StringComparison.Ordinal);

    [Fact]
    public void PutsTheLexiconBeforeEspeak()
    {
        _ = Phonemes.English;
        var lexicon = Lexicon.Parse(["# names", "", "Soother\tsˈuːðɚ   # not \"soothe her\"", "GIF    dʒˈɪf"], "words.txt");
        var reading = new Phonemiser("en-us", lexicon).Read("The GIF of soother, the gift. GIF’s, Soother's.");
        Assert.Equal("ðə dʒˈɪf ʌv sˈuːðɚ, ðə ɡˈɪft. dʒˈɪfs, sˈuːðɚz.", reading.ToString());
        Assert.Equal(("soother", false), (reading.Words[3].Text, reading.Words[3].Guessed));
    }

    [Theory]
    [InlineData("tomato", "words.txt:2: the word 'tomato' has no pronunciation; write it behind the word, as in: tomato    təmˈeɪɾoʊ")]
    [InlineData("tomato t9", "words.txt:2: '9' in 't9' is no phoneme in IPA")]
    [InlineData("one wˈʌn", "words.txt:2: the word 'one' is there twice; leave one of the two lines out")]
    public void NamesFileAndLineOfAWrongEntry(string line, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => Lexicon.Parse(["one w ʌ n", line], "words.txt")).Message);

    [Theory]
    [InlineData(false, "the", "hello", "colonel", "colonels", "record", "Nicholas", "Canada", "Thomas", "Edinburgh", "don't", "o'clock", "because", "I", "galaxy", "garrote")]
    [InlineData(true, "dog", "dogs", "happily", "running", "yacht", "Worcester", "twenty", "London", "frobnicate", "xqzt", "well-spoken", "sense", "Quistorp", "unblorted", "concerned")]
    public void TellsWhatTheDictionaryHasFromWhatIsGuessed(bool guessed, params string[] words) =>
        Assert.All(words, word => Assert.Equal((word, guessed), (word, Assert.Single(Phonemes.English.Read(word).Words).Guessed)));

    [Theory]
    [InlineData("Bach's Łódź, Kraków, Reykjavík, señor, Zürich, œuvre and loch")]
    [InlineData("Привет, мир. 你好! שלום, Ελλάδα, हिन्दी, العربية")]
    public void GivesOnlySymbolsOfItsTableForEnglish(string text) =>
        Assert.All(Phonemes.English.Read(text).Symbols, symbol => Assert.True(PhonemeTable.English.Has(symbol), symbol));

    [Theory]
    [InlineData("It is 7:30.", "ɪɾ ɪz sˈɛvən θˈɜːɾi.")]
    [InlineData("21:05", "twˈɛntiwˈʌn ˈoʊ fˈaɪv")]
    [InlineData("7:00", "sˈɛvən əklˈɑːk")]
    [InlineData("23°", "twˈɛntiθɹˈiː dᵻɡɹˈiːz")]
    [InlineData("50%", "fˈɪfti pɚsˈɛnt")]
    [InlineData("The FBI's CDs at 5 p.m. today", "ðɪ ˌɛfbˌiːˈaɪz sˌiːdˈiːz æt fˈaɪv pˌiːˈɛm tədˈeɪ")]
    [InlineData("A4, in the U.S.", "ˈeɪ fˈoːɹ, ɪn ðə jˌuːˈɛs.")]
    public void SaysWhatIsWrittenShort(string text, string expected) => Assert.Equal(expected, Phonemes.English.Read(text).ToString());

    [Fact]
    public void SpeaksOtherLanguages()
    {
        _ = Phonemes.English;
        Assert.Equal("ɛs ɪst axt uːɾ.", new Phonemiser("de").Read("Es ist acht Uhr.").ToString().Replace("ˈ", "", StringComparison.Ordinal));
    }
}

/// <summary>Phonemisers to test with; skips the test where espeak-ng is not installed.</summary>
internal static class Phonemes
{
    private static Phonemiser? _english;

    public static Phonemiser English
    {
        get
        {
            try
            {
                return _english ??= new Phonemiser();
            }
            catch (EspeakException missing)
            {
                Assert.Skip(missing.Message);
                throw;
            }
        }
    }
}
