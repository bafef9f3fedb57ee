using Soother.Training.Analysing.Statistics;
using static Soother.Training.Analysing.Judging.Rule;

namespace Soother.Training.Analysing.Judging;

/// <summary>What makes a corpus fit to train on: every threshold, what it rests on, what mends it, and what that changes.</summary>
internal static class Rules
{
    private const string Clean = "./train clean", Listen = "Listen to those below; mend the text, or leave the clip out: a line of decisions.csv takes drop or keep from you.";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("hours", "Measured: from 40 minutes, after 50 minutes of training, a recogniser understands four of five words of a whisper; text and sound can be aligned from 2.5 minutes on.",
            f => Low(f.Minutes, amber: 30, red: 8) switch
            {
                Level.Green => Say(Level.Green, $"{Length(f)} of speech in {Clips(f)}: {(f.Hours < 2 ? "enough for a voice that is understood" : "plenty")}.",
                    f.Hours < 2 ? "More is always better, up to about five hours." : "", f.Hours < 2 ? "Each doubling makes rare sounds clearer." : ""),
                var level => Say(level, $"There are only {Length(f)} of speech in {Clips(f)}.",
                "Record more: half an hour is a start, an hour or two is good. ./train record shows what is missing most.",
                    level == Level.Red ? "With this little, training ends in a murmur." : "The voice will mumble words that it never heard; with an hour it seldom does."),
            }),
        new("doubtful", "Wrong pairs of text and sound are what most often keeps text and sound from finding each other; 5 % is what a reader's slips add up to.",
            f => Grade(f, f.Doubtful, 0.05, 0.15) is var level && level == Level.Green ? null
                : Say(level, $"{f.Doubtful.Count} of {f.Looked} clips ({Share(f.Doubtful.Count, f.Looked):P0}) are doubtful or wrong.",
                Listen, "Every clip that says what its text says helps; every other one teaches a mistake.")),
        new("text", "Reports of voices that never align name mismatched texts first; the acoustic check hears each clip against a model of this very reader.",
            f => f.Named("text mismatch") is { Count: > 0 } ids
                ? Of(f, ids, 0.01, 0.1, $"{N(ids, "says", "say")} something else than the text, somewhere.",
                Listen, "Text and sound find each other sooner, and the voice stops inventing words.") : null),
        new("untested", "The acoustic check learns this reader's sounds from the corpus itself, and needs a few minutes of them.",
            f => f.Untested is { } why ? Say(Level.Amber, $"Whether the texts are what is said could not be checked: {why}.",
                "Record more, and listen to all clips until then.",
                "Wrong texts will be found by themselves.") : null),
        new("truncated", "A voice whose clips break off learns to break off.",
            f => f.Named("truncated") is { Count: > 0 } ids ? Of(f, ids, 0.005, 0.15, $"{N(ids, "breaks", "break")} off inside the text.",
                "Cut them again with more room, or let them be dropped.",
                "Sentences will be spoken to their end.") : null),
        new("speaker", "A model without speakers makes the mean of two readers: nobody's voice.",
            f => f.Named("other speaker") is { Count: > 0 } ids ? Of(f, ids, 0.002, 0.1, $"{N(ids, "sounds", "sound")} like another person, or another room.",
                "Keep one reader, or train a voice for each.",
                "One person will speak, always the same.") : null),
        new("rates", "A wrong rate makes speech faster and higher; forum threads on chipmunk voices end there.",
            f => f.Named("wrong rate") is { Count: > 0 } ids ? Of(f, ids, 0.002, 0.1, $"{N(ids, "was", "were")} recorded at another rate than the file says.",
                "Find out their true rate, and correct it: sox -r TRUE in.wav out.wav.",
                "Pitch and pace will be one.") : null),
        new("mixed rates", "Training needs one rate.",
            f => f.Clips.CountBy(c => c.SampleRate).OrderByDescending(r => r.Value).ToList() is { Count: > 1 } rates
                ? Say(Level.Amber, $"The files have {rates.Count} sample rates: {string.Join(", ", rates.Select(r => $"{r.Key} Hz ({r.Value})"))}.",
                $"{Clean} brings them to one.",
                "What was recorded at a low rate stays duller than the rest.") : null),
        new("tempo", "Clips further from the line than 4.5 usual differences; of normal ones one in 100,000 is.",
            f => f.Named(ClipJudge.Tempo) is { Count: > 0 } ids
                ? Of(f, ids, 0.01, 0.1, $"{N(ids, "lasts", "last")} far longer or shorter than the text would at this reader's pace.",
                Listen, "The pace steadies, and a wrong text or two may be found.") : null),
        new("deviation", "Mimic2's guide: at most 0.8 s for texts of one length.",
            f => f.Lengths.Where(g => g.Count > 2).ToList() is { Count: > 4 } groups && Share(groups.Count(g => g.Deviation > 0.8), groups.Count) is var share
                ? Say(High(share, 0.25, 0.7), $"Texts of the same length differ by more than 0.8 s in {share:P0} of all lengths{(share < 0.25 ? ": the reading is steady" : "")}.",
                    share < 0.25 ? "" : "Drop the clips that lie far from the line; read at one pace.",
                share < 0.25 ? "" : "The voice will keep one pace instead of rushing and dragging.") : null),
        new("long sentences", "Mimic2's guide: without clips beyond 100 characters a voice squeezed 150 characters into three seconds.",
            f => f.Lengths[^1].Characters is var most && most < 100
                ? Say(Level.Amber, $"No text has more than {most} characters.",
                "Record some long sentences, up to ten seconds each.",
                "Long sentences will not be squeezed.") : null),
        new("short sentences", "Reports of voices that stumble over single words; an assistant says “Okay.” more than anything.",
            f => Share(f.Clips.Count(c => c.Seconds < 2), f.Clips.Count) is var share && share < 0.02
                ? Say(Level.Amber, $"Of {Clips(f)} only {f.Clips.Count(c => c.Seconds < 2)} are shorter than two seconds.",
                "Record thirty short answers: “Okay.”, “It is ten past four.”, single words.",
                "Short answers will sound as sure as long ones.") : null),
        new("longest", "Memory goes by the longest clip of a batch: a few of 20 s and more end training for want of it.",
            f => f.Clips.Where(c => c.Seconds > 15).OrderByDescending(c => c.Seconds).Select(c => c.Id).ToList() is { Count: > 0 } ids
                ? Say(Level.Amber, $"{N(ids, "is", "are")} longer than 15 s.",
                "Cut them at a pause: ./train cut.",
                "Training needs less memory and goes faster.") with { Clips = ids } : null),
        new("loudness", "A spread of 3 dB is heard at once from sentence to sentence.",
            f => Math.Max(f.Loudness.Spread, Math.Max(Math.Abs(f.Loudness.Drift), Math.Abs(f.Loudness.Jump)) / 2) is var uneven && uneven > 3
                ? Say(High(uneven, 3, 9), $"Loudness is uneven: clips differ by {f.Loudness.Spread:0.0} dB, from first to last it changes by {f.Loudness.Drift:0.0} dB.",
                $"{Clean} brings all clips to one level.",
                "The voice will not swell and fade.") : null),
        new("clipped", "Flat tops are noise in all frequencies, and are learned as such.",
            f => f.Named(ClipJudge.Clipped) is { Count: > 0 } ids ? Of(f, ids, 0.01, 0.1, $"{N(ids, "was", "were")} recorded too loud: the tops are cut flat.",
                "Record them again with less gain, or drop them.",
                "Less crackle in the loud vowels.") : null),
        new("silence", "Clips with more than a second of silence at their start made a known recipe cut every sentence to nothing; also measured for this project.",
            f => f.Named(ClipJudge.Silence) is { Count: > 0 } ids
                ? Of(f, ids, 0.01, 0.5, $"{N(ids, "has", "have")} more than half a second of silence at an end.",
                $"{Clean} trims it, by each clip's own background.",
                "The voice will start when it should, and stop when it is done.") : null),
        new("pauses", "Alignment loses its place in long pauses.",
            f => f.Clips.Where(c => c.LongestPause > 1).Select(c => c.Id).ToList() is var ids && Share(ids.Count, f.Clips.Count) > 0.02
                ? Say(Level.Amber, $"{N(ids, "has", "have")} a pause longer than a second inside.",
                $"{Clean} shortens them.",
                "Text and sound find each other sooner.") with { Clips = ids } : null),
        new("noise", "Speech below 20 dB above the background is heard as noisy; a whisper's hiss then drowns in the room's.",
            f => Robust.Median(f.Clips.Select(c => c.SignalToNoise)) is var ratio && Low(ratio, amber: 20, red: 10) is var level && level == Level.Green
                ? Say(Level.Green, $"Speech stands {ratio:0} dB above the background.") : Say(level, $"Speech stands only {ratio:0} dB above the background.",
                "A quieter room, nearer to the microphone, soft things around.",
                "Whatever hums or hisses now becomes part of the voice.")),
        new("noise changes", "Measured on recordings of several books: the background steps where the book changes.",
            f => Math.Abs(f.Noise.Jump) > 6 && f.Noise.JumpAt < f.Clips.Count
                ? Say(Level.Amber, $"The background changes by {Math.Abs(f.Noise.Jump):0} dB at clip {f.Noise.JumpAt + 1} ({f.Clips[f.Noise.JumpAt].Id}): another room, day or microphone.",
                    "Nothing, if you like both sounds; else record the smaller part again in the other's place.",
                "The breath between words will sound the same everywhere.") : null),
        new("pace", "A reader's pace wanders by a few percent; ten are heard.",
            f => Math.Max(Math.Abs(f.Rate.Drift), Math.Abs(f.Rate.Jump)) / Math.Max(1, f.Rate.Median) is var change && change > 0.12
                ? Say(High(change, 0.12, 0.5), $"The pace changes by {change:P0} {(Math.Abs(f.Rate.Jump) > Math.Abs(f.Rate.Drift) ? $"around clip {f.Rate.JumpAt + 1} ({f.Clips[Math.Min(f.Rate.JumpAt, f.Clips.Count - 1)].Id})" : "from the first clip to the last")}.",
                    "Listen there: lists and tables are read slowly, and that is fine; tiredness is not.", "The voice will keep one pace.") : null),
        new("bandwidth", "Consonants of a whisper live between 3 and 8 kHz.",
            f => Robust.Median(f.Clips.Select(c => c.Bandwidth)) is var hertz && Low(hertz, amber: 7000, red: 3600) is var level && level == Level.Green
                ? null : Say(level, $"There is speech only up to {hertz / 1000:0.0} kHz.",
                "Record at 22 kHz or more, and keep away from telephone and Bluetooth microphones.",
                "s, f and th will be told apart.")),
        new("dull", "Two sources of two qualities make a voice that changes from word to word.",
            f => f.Named(ClipJudge.Dull) is { Count: > 0 } ids
                ? Of(f, ids, 0.005, 0.3, $"{N(ids, "is", "are")} much duller than the others.",
                Listen, "One sound throughout.") : null),
        new("kind", "Voiced clips among whispers teach the voice to speak up now and then.",
            f => (List<string>)[.. f.Named(ClipJudge.Voiced), .. f.Named(ClipJudge.Whispered)] is { Count: > 0 } ids
               
                ? Of(f, ids, 0.005, 0.2, $"{N(ids, "is", "are")} {(f.Named(ClipJudge.Voiced).Count > 0 ? "spoken aloud among whispers" : "whispered among voiced ones")}.",
                Listen, "It will whisper, always.") : null),
        new("whisper", "Measured on a real whisper: 2 % of it voiced, and less repeats with a pitch than does not, by 5 dB.",
            f => f.Named("no whisper") is { Count: > 0 } ids ? Of(f, ids, 0.05, 0.3, $"{N(ids, "is", "are")} not quite a whisper, measured against real ones.",
                "Whisperise more strongly: its settings are in corpus.yaml.",
                "No murmur under the breath.") : null),
        new("sounds", "A sound that is never heard cannot be learned; pairs are what fluent speech is made of.",
            f => f.Diphones.Coverage is { } share
                ? Say(Low(share, amber: 0.8, red: 0.4), $"{share:P0} of the pairs of sounds that common words have are spoken{(f.Unheard.Count > 0 ? $"; never at all: {string.Join(" ", f.Unheard)}" : "")}.",
                share < 0.95 ? $"Sentences with words like {string.Join(", ", f.Diphones.Missing.Where(m => m.First != Diphones.Silence && m.Second != Diphones.Silence).SelectMany(m => m.Words.Take(1)).Distinct().Take(8))} would help most." : "", share < 0.95 ? "Rare words will be clearer." : "") : null),
        new("twice", "What is there twice counts twice, and a recording with two texts is wrong once.",
            f => f.Named(ClipJudge.Twice) is { Count: > 0 } ids
                ? Of(f, ids, 0.002, 0.2, $"{N(ids, "is", "are")} there twice.",
                Listen, "Nothing is learned by heart.") : null),
        new("same texts", "Sentences that are nearly the same fall into training and test alike, and make a test look better than it is.",
            f => Share(f.SameTexts.Count, f.Clips.Count) is var share && share > 0.02
                ? Say(Level.Amber, $"{f.SameTexts.Count} pairs of texts are nearly the same.",
                "Read other sentences instead.",
                "More words in the same time.") with { Clips = [.. f.SameTexts.Select(t => t.Second).Distinct()] } : null),
        new("files", "What cannot be read is not learned from.",
            f => f.Faults.Count == 0
                ? null : Say(High(Share(f.Faults.Count, f.Looked + f.Faults.Count), 0.02, 0.5), $"{f.Faults.Count} entries cannot be used, for example: {f.Faults[0]}.",
                "They are listed at the end of the page, each with its line.",
                "Each one mended is one clip more.")),
        new("numbers", "Letters say nothing of how long “1963” takes; what is written out wrongly is learned wrongly.",
            f => f.Clips.Where(c => c.Text.Any(s => char.IsDigit(s) || "%$€£&@#+=".Contains(s))).Select(c => c.Id).ToList() is { Count: > 0 } ids
                ? Of(f, ids, 0.1, 2, $"{N(ids, "has", "have")} numbers or signs in the text, which are read as words.",
                "Listen whether they are said so; where not, write the words into the text.",
                "Years and sums will be said as they are meant.") : null),
        new("guesses", "espeak-ng reads what its dictionary lacks by letter rules: mostly right for English words, often wrong for names.",
            f => f.Names.Count == 0
                ? null : Say(Level.Green, $"The pronunciation of {f.Names.Count} {(f.Names.Count == 1 ? "name" : "names")} is guessed: {string.Join(", ", f.Names.Take(6))}…", "Look through the list once; write what is wrong into the corpus's lexicon.",
                "A name that is said one way and written another blurs its sounds.")),
    ];

    public static IEnumerable<Finding> Judge(CorpusFacts facts) => All.Select(rule => rule.Of(facts)).OfType<Finding>();

    private static Finding Of(CorpusFacts facts, IReadOnlyList<string> clips, double amber, double red, FormattableString what, string mend, string effect) =>
        Say(Grade(facts, clips, amber, red), what, mend, effect) with { Clips = clips };

    // What was left out does no harm any more, but had better been read well.
    private static Level Grade(CorpusFacts facts, IReadOnlyList<string> clips, double amber, double red)
    {
        var used = facts.Clips.Select(c => c.Id).ToHashSet();
        var open = High(Share(clips.Count(used.Contains), facts.Looked), amber, red);
        return open > Level.Green || Share(clips.Count, facts.Looked) < amber ? open : Level.Amber;
    }

    private static string N(IReadOnlyCollection<string> clips, string does, string @do) => clips.Count == 1 ? $"One clip {does}" : $"{clips.Count} clips {@do}";

    private static string Clips(CorpusFacts facts) => facts.Clips.Count == 1 ? "one clip" : $"{facts.Clips.Count} clips";

    private static double Share(int some, int all) => (double)some / Math.Max(1, all);

    private static string Length(CorpusFacts facts) => facts.Hours >= 2
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{facts.Hours:0.0} hours")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{facts.Minutes:0} minutes");
}
