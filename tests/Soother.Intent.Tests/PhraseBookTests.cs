using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class PhraseBookTests
{
    [Fact]
    public void HoldsEveryPhraseWhereTheyAreFew()
    {
        var phrases = Write(3000, new IntentOffer("X", ["Stop [it|that]!", "count to {n}"], new Dictionary<string, SlotOffer> { ["n"] = new("number", From: 9, To: 11) }));
        Assert.Equal(["count to eleven", "count to nine", "count to ten", "stop", "stop it", "stop that"], phrases);
    }

    [Fact]
    public void HoldsEverySentenceEveryWordAndNoMoreThanToldWhereTheyAreMany()
    {
        var phrases = Write(3000, Learned.Everyday);
        Assert.InRange(phrases.Count, 1500, 3000);
        var words = phrases.SelectMany(p => p.Split(' ')).ToHashSet();
        Assert.Superset(new HashSet<string>(["what's", "timer", "fifty", "nine", "hours", "seconds", "quarter", "percent", "wednesday", "thirty", "twelfth", "o'clock", "quietly"]), words);
        var engine = Learned.Engine(Learned.Everyday);
        var heard = phrases.Select(p => engine.Understand(p)).ToList();
        var sentences = heard.OfType<Understood>().Where(u => u.Confidence == 1).Select(u => u.Because).ToHashSet();
        Assert.Superset(Learned.Everyday.SelectMany(i => i.Sentences).Where(s => !s.Contains("{words}", StringComparison.Ordinal) && !s.Contains("{name}", StringComparison.Ordinal)
            && !s.Contains("{what}", StringComparison.Ordinal)).ToHashSet(), sentences);
    }

    [Fact]
    public void HoldsOnlyWordsAsTheyAreSpoken() =>
        Assert.All(Write(3000, Learned.Everyday), p => Assert.Matches("^[a-z']+( [a-z']+)*$", p));

    [Fact]
    public void IsTheSameForTheSameSentences() => Assert.Equal(Write(500, Learned.Everyday), Write(500, Learned.Everyday));

    [Fact]
    public void SaysLongRangesByExampleWithEveryWord()
    {
        var words = NumberReader.SayRange(0, 1_000_000).SelectMany(n => n.Split(' ')).ToHashSet();
        Assert.Superset(new HashSet<string>(["one", "eleven", "nineteen", "twenty", "ninety", "hundred", "thousand", "million"]), words);
    }

    [Fact]
    public void UnderstandsEveryPhraseOfATemplateAsItsIntent()
    {
        foreach (var intent in Learned.Everyday.Where(i => i.Slots is null || i.Slots.Values.All(s => s.Type != "text")).Where(i => i.Name is not ("Echo" or "Remind")))
        {
            var engine = Learned.Engine(intent);
            Assert.All(Write(300, intent).Where(p => !p.EndsWith("called", StringComparison.Ordinal) && !p.EndsWith("named", StringComparison.Ordinal)),
                p => Assert.Equal((intent.Name, 1.0), engine.Understand(p) is { } u ? (u.Intent, u.Confidence) : (p, 0)));
        }
    }

    private static IReadOnlyList<string> Write(int most, params IntentOffer[] intents) =>
        PhraseBook.Write(Learned.Lesson(intents).Sentences, most).Phrases;
}
