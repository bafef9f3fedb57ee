namespace Soother.Intent;

/// <summary>Understands what is said by its likeness to the sentences and examples of the intents.</summary>
internal sealed class ExampleMatcher
{
    private readonly SlotFinder _finder;

    private ExampleMatcher(SlotFinder finder) => _finder = finder;

    public static ExampleMatcher Train(Lesson lesson) => new(SlotFinder.Learn(TrainingTexts.Of(lesson)));

    /// <summary>The same, as far as it is about the intents of another lesson.</summary>
    public ExampleMatcher For(Lesson lesson) => new(_finder);

    public IEnumerable<Understood> Find(Utterance said, Func<KnownIntent, bool> allowed) =>
        new List<KnownIntent>().Where(allowed).Select(i => new Understood(Way.Examples, i, 0, _finder.Find(said, i.Name), "", said.Text));

    public void Save(Stream into) => _finder.Save(into);

    /// <exception cref="InvalidDataException">It was not written by <see cref="Save"/>, or for another lesson.</exception>
    public static ExampleMatcher Load(Stream from, Lesson lesson) => new(SlotFinder.Load(from, TrainingTexts.Of(lesson)));
}
