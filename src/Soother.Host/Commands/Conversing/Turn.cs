using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>Moments of a turn, counted from its beginning; null for what did not happen.</summary>
internal sealed record TurnTimes
{
    public TimeSpan? QuestionEnded { get; set; }
    public TimeSpan? TextCaptured { get; set; }
    public TimeSpan? Understood { get; set; }
    public TimeSpan? FirstSound { get; set; }
    public TimeSpan? LastSound { get; set; }
    public TimeSpan? Ended { get; set; }
}

/// <summary>What became of one utterance.</summary>
internal sealed class Turn
{
    /// <summary>The words that were heard or typed; null while nothing was.</summary>
    public TextCaptured? Captured { get; set; }

    /// <summary>What it was taken to mean; null while nothing was, and for good where it was not understood.</summary>
    public NluIntentParsed? Intent { get; set; }

    public bool NotRecognized { get; set; }

    /// <summary>What the assistant says, in order.</summary>
    public List<TtsSay> Says { get; } = [];

    public List<PlayBytes> Sounds { get; } = [];

    /// <summary>What went wrong on the way, in one line each.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Why the session ended; null where it goes on.</summary>
    public TerminationReason? Ending { get; set; }

    public TurnTimes Times { get; } = new();

    public string Reply => string.Join(' ', Says.Select(s => s.Text.Trim()));

    /// <summary>The sound of the reply in one piece; null where there is none. Chimes do not count.</summary>
    /// <exception cref="InvalidDataException">The voice made a broken WAV.</exception>
    public Wav? Sound()
    {
        var pieces = Sounds.Where(IsSpeech).Select(s => Wav.Read(s.Wav)).ToList();
        if (pieces.Count == 0)
            return null;
        var (rate, channels) = (pieces[0].SampleRate, pieces[0].Channels);
        if (pieces.Any(p => p.SampleRate != rate || p.Channels != channels))
            throw new InvalidDataException("the voice changed its sample rate or its channels within one reply");
        return new(rate, channels, [.. pieces.SelectMany(p => p.Samples)]);
    }

    /// <summary>Pieces of a long text are numbered: <c>id.1</c>, <c>id.2</c>, and <c>id</c> the last.</summary>
    public bool IsSpeech(PlayBytes sound) =>
        Says.Any(say => say.Id is null || sound.RequestId == say.Id || sound.RequestId.StartsWith(say.Id + ".", StringComparison.Ordinal));
}
