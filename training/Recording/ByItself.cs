using System.Globalization;
using Soother.Training.Cleaning;

namespace Soother.Training.Recording;

/// <summary>A session without keys: each sentence is recorded until silence follows it, and read again where it must be.</summary>
internal sealed class ByItself(IStudio studio, Session session, TimeProvider time, TextWriter said)
{
    private const double Silence = 1, LeastSpeech = 0.3, LeastRise = 8;   // seconds, seconds, dB
    private const double Patience = 20, Longest = 60;                     // seconds for the first word, and for all
    private const int MostTakes = 3;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <exception cref="TrainingException">Nobody reads.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        said.WriteLine($"The microphone is '{studio.Microphone}' at {studio.SampleRate} Hz. Read each sentence, then be silent for a second. Ctrl-C ends it; what was read is kept.");
        while (session.State != SessionState.Done)
        {
            if (session.Rest.Advice() is { } advice)
                said.WriteLine(advice);
            await ReadAsync(session.Prompt!, cancel);
        }
        said.WriteLine($"{SessionScreen.Progress(session).Trim()}.");
    }

    private async Task ReadAsync(Prompt prompt, CancellationToken cancel)
    {
        for (var take = 1; ; take++)
        {
            said.WriteLine($"Read: {prompt.Text}");
            session.Discard();
            session.Start();
            await SilenceAsync(cancel);
            session.Stop();
            foreach (var remark in session.Take!.Remarks)
                said.WriteLine($"  {remark.What}");
            if (session.Take.IsGood || take == MostTakes)
                break;
            said.WriteLine("  Once more, please.");
        }
        if (session.Take!.IsGood)
        {
            session.Keep();
            said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  Kept. {SessionScreen.Progress(session).Trim()}."));
        }
        else
        {
            session.Skip();
            said.WriteLine("  Left out; it comes again the next time.");
        }
    }

    private async Task SilenceAsync(CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(Look, time, cancel);
            var sound = session.SoFar();
            if (sound.Seconds < Silence)
                continue;
            var levels = new Levels(sound.Samples, sound.SampleRate);
            var hasSpeech = Enumerable.Range(0, levels.Count).Count(i => levels[i] >= levels.Floor + LeastRise) * Levels.StepSeconds >= LeastSpeech;
            if (hasSpeech && (levels.Count - 1 - levels.Last) * Levels.StepSeconds >= Silence)
                return;
            if (!hasSpeech && sound.Seconds >= Patience)
                throw new TrainingException($"nobody was heard for {Patience:0} seconds by the microphone '{studio.Microphone}'; --list-devices shows the others. What was read is kept.");
            if (sound.Seconds >= Longest)
                return;
        }
    }
}
