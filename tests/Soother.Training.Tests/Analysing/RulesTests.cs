using Soother.Training.Analysing;
using Soother.Training.Analysing.Judging;
using Soother.Training.Analysing.Statistics;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Analysing;

public sealed class RulesTests
{
    private static readonly (string Rule, Level Level, Func<CorpusFacts, CorpusFacts> Spoil)[] Cases =
    [
        ("hours", Level.Amber, f => f with { Hours = 0.45 }),
        ("hours", Level.Red, f => f with { Hours = 0.1 }),
        ("doubtful", Level.Amber, f => f.Decided(51, "something")),
        ("doubtful", Level.Red, f => f.Decided(151, "something")),
        ("text", Level.Amber, f => f.Decided(10, "text mismatch")),
        ("text", Level.Red, f => f.Decided(120, "text mismatch")),
        ("truncated", Level.Amber, f => f.Decided(20, "truncated")),
        ("speaker", Level.Amber, f => f.Decided(3, "other speaker")),
        ("rates", Level.Amber, f => f.Decided(3, "wrong rate")),
        ("mixed rates", Level.Amber, f => f.Changed(0.01, c => c with { SampleRate = 16000 })),
        ("tempo", Level.Amber, f => f.Decided(11, "tempo")),
        ("deviation", Level.Amber, f => f with { Lengths = [.. f.Lengths.Select((g, i) => g with { Deviation = i % 3 == 0 ? 0.9 : 0.3 })] }),
        ("deviation", Level.Red, f => f with { Lengths = [.. f.Lengths.Select(g => g with { Deviation = 2 })] }),
        ("long sentences", Level.Amber, f => f with { Lengths = [.. f.Lengths.Where(g => g.Characters < 90)] }),
        ("short sentences", Level.Amber, f => f.Changed(1, c => c with { Seconds = 5 })),
        ("longest", Level.Amber, f => f.Changed(0.001, c => c with { Seconds = 21 })),
        ("loudness", Level.Amber, f => f with { Loudness = f.Loudness with { Spread = 4 } }),
        ("loudness", Level.Amber, f => f with { Loudness = f.Loudness with { Jump = -9, JumpAt = 500 } }),
        ("clipped", Level.Red, f => f.Decided(100, "clipped")),
        ("silence", Level.Amber, f => f.Decided(10, "silence at the ends")),
        ("pauses", Level.Amber, f => f.Changed(0.03, c => c with { LongestPause = 1.4 })),
        ("noise", Level.Amber, f => f.Changed(1, c => c with { SignalToNoise = 15 })),
        ("noise", Level.Red, f => f.Changed(1, c => c with { SignalToNoise = 6 })),
        ("noise changes", Level.Amber, f => f with { Noise = f.Noise with { Jump = 8, JumpAt = 400 } }),
        ("pace", Level.Amber, f => f with { Rate = f.Rate with { Drift = -2 } }),
        ("bandwidth", Level.Amber, f => f.Changed(1, c => c with { Bandwidth = 5500 })),
        ("bandwidth", Level.Red, f => f.Changed(1, c => c with { Bandwidth = 3400 })),
        ("dull", Level.Amber, f => f.Decided(10, "dull")),
        ("kind", Level.Amber, f => f.Decided(10, "voiced", Verdict.Drop)),
        ("whisper", Level.Amber, f => f.Decided(60, "no whisper")),
        ("sounds", Level.Amber, f => f with { Diphones = f.Diphones with { Coverage = 0.7, Missing = [new("ɔɪ", "l", ["boil"])] }, Unheard = ["ʒ"] }),
        ("numbers", Level.Amber, f => f.Changed(0.2, c => c with { Text = "In 1963." })),
        ("twice", Level.Amber, f => f.Decided(4, "recorded twice")),
        ("same texts", Level.Amber, f => f with { SameTexts = [.. Enumerable.Range(0, 25).Select(i => new Twins("a", $"b{i}", 1))] }),
        ("files", Level.Amber, f => f with { Faults = [.. Enumerable.Repeat("metadata.csv:3: no sound", 30)] }),
        ("untested", Level.Amber, f => f with { Untested = "there are 2 minutes" }),
    ];

    public static TheoryData<int> Spoilt => [.. Enumerable.Range(0, Cases.Length)];

    [Fact]
    public void NothingBadIsSaidOfAGoodCorpus()
    {
        var verdict = AnalysisVerdict.Of(Rules.Judge(SomeFacts.Good()));
        Assert.Empty(verdict.Reasons.Where(r => r.Level > Level.Green).Select(r => r.What));
        Assert.Equal(Level.Green, verdict.Level);
    }

    [Theory, MemberData(nameof(Spoilt))]
    public void EachFaultIsNamedWithWhatMendsItAndWhatThatChanges(int number)
    {
        var (rule, level, spoil) = Cases[number];
        var verdict = AnalysisVerdict.Of(Rules.Judge(spoil(SomeFacts.Good())));

        var finding = Assert.Single(verdict.Reasons, r => r.Rule == rule);
        Assert.Equal(level, finding.Level);
        Assert.All(new[] { finding.What, finding.Mend, finding.Effect, finding.Source }, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(verdict.Reasons.Max(r => r.Level), verdict.Level);
    }

    [Fact]
    public void WhatWasLeftOutIsNamedButStandsInTheWayNoMore()
    {
        var facts = SomeFacts.Good().Decided(200, "text mismatch", Verdict.Drop);
        var left = facts with { Clips = [.. facts.Clips.Skip(200)] };
        Assert.Equal((Level.Red, Level.Amber), (AnalysisVerdict.Of(Rules.Judge(facts)).Level, AnalysisVerdict.Of(Rules.Judge(left)).Level));
        Assert.Equal(200, Assert.Single(Rules.Judge(left), r => r.Rule == "text").Clips.Count);
    }

    [Fact]
    public void EveryRuleSaysHowItIsKnownAndIsTried()
    {
        Assert.All(Rules.All, rule => Assert.NotEmpty(rule.Source));
        Assert.Equal(Rules.All.Count, Rules.All.Select(r => r.Name).Distinct().Count());
        Assert.Equal(["guesses"], Rules.All.Select(r => r.Name).Except(Cases.Select(c => c.Rule)));   // it is never serious
    }
}
