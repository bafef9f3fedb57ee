using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Intent;

/// <summary>
/// Learns beside the queries: first the sentences and rules, which takes no time to speak of, then what has to be trained. Whoever asks meanwhile is answered with
/// what was known before; each step takes its place at once. Of several things to learn in a row only the last one is trained.
/// </summary>
internal sealed class LearningLoop(IntentOptions options, UnderstandingCache cache, string language, ILogger logger, TimeProvider time)
{
    // Owners offer one after the other when the assistant starts: longer than it takes from one to the next.
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(200);

    private readonly Channel<Wanted> _wanted = Channel.CreateUnbounded<Wanted>(new() { SingleReader = true });
    private volatile Learned _now = new(new(Lesson.Of([]), options), PhraseBook.Write([], options.Phrases), new(1, 0, 0, 0));
    private readonly TaskCompletionSource _knowsSentences = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;

    /// <summary>What is understood now.</summary>
    public Learned Now => _now;

    /// <summary>Whether everything that was wanted is learned.</summary>
    public bool IsDone => Volatile.Read(ref _asked) == 0;

    /// <summary>What is understood now; at the start, as soon as the sentences of the first who offered any are known.</summary>
    public async ValueTask<Learned> WhenThereIsSomethingAsync()
    {
        if (!IsDone)
            await _knowsSentences.Task.ConfigureAwait(false);
        return _now;
    }

    public void Learn(Wanted wanted)
    {
        Interlocked.Increment(ref _asked);
        _wanted.Writer.TryWrite(wanted);
    }

    /// <summary>Learns whatever comes, until it is told to stop; then nobody waits for it any more.</summary>
    /// <param name="tell">Is told whenever it knows more.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task RunAsync(Func<Learned, Task> tell, CancellationToken stopping)
    {
        using var over = stopping.Register(() => _knowsSentences.TrySetResult());
        while (await _wanted.Reader.WaitToReadAsync(stopping).ConfigureAwait(false))
        {
            var taken = 0;
            Wanted? wanted = null;
            for (; _wanted.Reader.TryRead(out var newer); taken++)
                wanted = newer;
            try
            {
                await LearnAsync(wanted!, tell, stopping).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.LogError("what was offered could not be learned, so what was known before counts: {Fault}", fault.Message);
            }
            _knowsSentences.TrySetResult();
            Interlocked.Add(ref _asked, -taken);
            if (IsDone)
                await tell(_now).ConfigureAwait(false);
        }
    }

    private async Task LearnAsync(Wanted wanted, Func<Learned, Task> tell, CancellationToken stopping)
    {
        var (started, lesson) = (time.GetTimestamp(), wanted.Lesson);
        NluTraining Progress(double done, bool remembered = false) => new(done, time.GetElapsedTime(started).TotalSeconds, lesson.Intents.Count, lesson.TextCount, remembered);
        await tell(_now with { Training = Progress(0) }).ConfigureAwait(false);
        var engine = new IntentEngine(lesson, options, _now.Engine.ExamplesFor(lesson));
        var phrases = PhraseBook.Of(lesson, options.Phrases);
        WarmUp.With(phrases.Phrases, text => engine.Understand(text, language: Language.For(language)));
        _now = new(engine, phrases, Progress(0.5));
        _knowsSentences.TrySetResult();
        await tell(_now).ConfigureAwait(false);
        using var newer = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var settled = Task.Delay(Settled, time, newer.Token);
        var came = _wanted.Reader.WaitToReadAsync(newer.Token).AsTask();
        var isNewer = await Task.WhenAny(settled, came).ConfigureAwait(false) == came;
        await newer.CancelAsync().ConfigureAwait(false);
        stopping.ThrowIfCancellationRequested();
        if (isNewer)
            return;
        if (lesson.Intents.Count > TrainingTexts.MostIntents)
            logger.LogWarning("{Intents} intents are offered: all are understood word for word and by keywords, {Most} of them in other words", lesson.Intents.Count, TrainingTexts.MostIntents);
        var examples = Remembered(wanted);
        var remembered = examples is not null;
        examples ??= await TrainAsync(wanted, done => tell(_now with { Training = Progress(0.5 + (done / 2)) }), stopping).ConfigureAwait(false);
        WarmUp.With(phrases.Phrases, text => _ = examples.Find(new(text, Language.For(language)), Question.Of(text)).ToArray());
        _now = _now with { Engine = engine.With(examples), Training = Progress(1, remembered) };
        logger.LogInformation("{Texts} sentences and examples of {Intents} intents {Done} in {Seconds:0.00} s",
            lesson.TextCount, lesson.Intents.Count, remembered ? "known again" : "learned", _now.Training.Seconds);
    }

    private ExampleMatcher? Remembered(Wanted wanted)
    {
        try
        {
            return cache.Load(wanted.Content, wanted.Lesson, language);
        }
        catch (InvalidDataException damaged)
        {
            logger.LogWarning("{Path} cannot be used, so what it held is learned again: {Fault}", cache.Path, damaged.Message);
            return null;
        }
    }

    // Something newer waits for its end: giving up would mean that whoever edits all the time never gets anything learned.
    private async Task<ExampleMatcher> TrainAsync(Wanted wanted, Func<double, Task> progress, CancellationToken stopping)
    {
        var steps = Channel.CreateUnbounded<double>();
        var training = Task.Run(() => ExampleMatcher.Train(wanted.Lesson, language, new Steps(steps.Writer), stopping), stopping);
        _ = training.ContinueWith(_ => steps.Writer.Complete(), TaskScheduler.Default);
        await foreach (var step in steps.Reader.ReadAllAsync(stopping).ConfigureAwait(false))
            await progress(Math.Min(step, 0.99)).ConfigureAwait(false);
        var trained = await training.ConfigureAwait(false);
        try
        {
            cache.Save(wanted.Content, trained);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("{Path} cannot be written, so the next start learns again: {Fault}", cache.Path, fault.Message);
        }
        return trained;
    }

    private sealed class Steps(ChannelWriter<double> to) : IProgress<double>
    {
        public void Report(double value) => to.TryWrite(value);
    }
}
