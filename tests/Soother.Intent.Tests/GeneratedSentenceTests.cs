namespace Soother.Intent.Tests;

public sealed class GeneratedSentenceTests(ITestOutputHelper output)
{
    private const int Samples = 10_000;

    [Fact]
    public void WhateverATemplateCanSayIsUnderstoodAsItsIntentWithItsSlots()
    {
        var offers = GeneratedSentences.Make(60, seed: 5);
        Check(Learned.Lesson(offers), (int)(Samples * 0.7));
    }

    [Fact]
    public void WhateverTheShippedSkillsCanSayIsUnderstoodAsTheirIntentsWithTheirSlots() => Check(Learned.Lesson(ShippedSkills.Read()), (int)(Samples * 0.3));

    private void Check(Lesson lesson, int samples)
    {
        Assert.Empty(lesson.Faults);
        var engine = new IntentEngine(lesson, new());
        var random = new Random(3);
        // What free text takes is not the sampler's to say.
        var samplers = lesson.Sentences.Where(s => !s.TakesAnything).Select(s => (Sentence: s, Sampler: new Sampler(s, random))).ToArray();
        var (marks, values, others) = (0, 0, 0);
        for (var i = 0; i < samples; i++)
        {
            var (sentence, sampler) = samplers[i % samplers.Length];
            var said = sampler.Next();
            var understood = engine.Understand(said.Text, null, Learned.ContextFor(sentence.Of));
            Assert.Equal((said.Text, sentence.Intent, 1.0), (said.Text, understood?.Intent, understood?.Confidence ?? 0));
            // Another sentence of the same intent may say just the same, with a slot of another name.
            if (understood!.Because == sentence.Template)
                Assert.Equal(Marks(said), Marks(understood));
            else
                others++;
            foreach (var (slot, value) in sampler.FixedValues)
                Assert.Contains(understood.Slots, s => s.SlotName == slot && s.Value.Value.GetString() == value);
            (marks, values) = (marks + said.Marks.Count, values + sampler.FixedValues.Count());
        }
        Assert.InRange(others, 0, samples / 20);
        output.WriteLine($"{samples} sentences of {samplers.Length} templates, with {marks} slots in words, {values} fixed values, {engine.States} states");
    }

    private static string Marks(MarkedText said) =>
        string.Join("; ", said.Marks.Select(m => $"{m.Slot} {m.Start}-{m.End} '{said.Text[m.Start..m.End]}'").Order(StringComparer.Ordinal));

    private static string Marks(Understood understood) => string.Join("; ", understood.Slots.Where(s => s.Range is not null)
        .Select(s => $"{s.SlotName} {s.Range!.Start}-{s.Range.End} '{s.RawValue}'").Order(StringComparer.Ordinal));
}
