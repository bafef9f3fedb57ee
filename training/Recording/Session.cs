using Soother.Training.Sounds;

namespace Soother.Training.Recording;

/// <summary>Where a session is.</summary>
internal enum SessionState
{
    /// <summary>A sentence is shown.</summary>
    Ready,

    /// <summary>It is being read.</summary>
    Recording,

    /// <summary>It was read: keep it, or read it again.</summary>
    Review,

    /// <summary>There is nothing more to read, or the reader has had enough.</summary>
    Done,
}

/// <summary>One sitting at the microphone: a sentence at a time, until it is read well.</summary>
internal sealed class Session
{
    // The key itself makes a noise, which is not to be in the recording.
    private const double KeyNoise = 0.1;

    private readonly IStudio _studio;
    private readonly RecordingFolder _folder;
    private readonly TakeJudge _judge;
    private readonly Queue<Prompt> _queue;
    private readonly double _wantedSeconds;
    private long _began;

    /// <param name="studio">The microphone.</param>
    /// <param name="folder">Where recordings go; what it has is not asked for again.</param>
    /// <param name="script">In the order in which it is to be read.</param>
    /// <param name="plan">What is wanted.</param>
    /// <param name="time">Tells when to rest.</param>
    public Session(IStudio studio, RecordingFolder folder, IReadOnlyList<Prompt> script, SessionPlan plan, TimeProvider time)
    {
        (_studio, _folder, _judge) = (studio, folder, new TakeJudge(plan.Whisper));
        (Coverage, Rest) = (new Coverage(script), new Rest(time, plan.Whisper));
        _wantedSeconds = plan.Minutes is { } minutes ? minutes * 60 : double.PositiveInfinity;
        foreach (var read in script.Where(folder.Has))
            Coverage.Add(read);
        _queue = new(script.Where(p => !folder.Has(p)));
        Finish();
    }

    public SessionState State { get; private set; }

    public Coverage Coverage { get; }

    public Rest Rest { get; }

    /// <summary>The sentence to read; null when there is none left.</summary>
    public Prompt? Prompt => _queue.TryPeek(out var prompt) ? prompt : null;

    public Take? Take { get; private set; }

    /// <summary>How many recordings there are, and how long they are, with those of earlier sessions.</summary>
    public int Kept => _folder.Count;

    public double KeptSeconds => _folder.Seconds;

    public int Left => _queue.Count;

    /// <summary>For how long the take that is being recorded lasts.</summary>
    public double Seconds => State == SessionState.Recording ? Math.Max(0, (double)(_studio.Heard - _began) / _studio.SampleRate) : 0;

    public void Start()
    {
        if (State != SessionState.Ready)
            return;
        (Take, _began, State) = (null, _studio.Heard + KeySamples, SessionState.Recording);
    }

    public void Stop()
    {
        if (State != SessionState.Recording)
            return;
        var sound = Sound(_studio.Heard - KeySamples);
        State = SessionState.Review;
        Take = _judge.Judge(Prompt!, sound);
        Rest.Spoke(TimeSpan.FromSeconds(sound.Seconds));
    }

    /// <summary>Forgets the take: the sentence is to be read again.</summary>
    public void Discard()
    {
        if (State == SessionState.Recording)
            Rest.Spoke(TimeSpan.FromSeconds(Seconds));
        if (State is SessionState.Recording or SessionState.Review)
            Next();
    }

    /// <summary>What was recorded of the take so far.</summary>
    public Sound SoFar() => Sound(_studio.Heard);

    /// <summary>Keeps the take, and goes on to the next sentence.</summary>
    public void Keep()
    {
        if (State != SessionState.Review)
            return;
        _folder.Keep(Prompt!, Take!.Sound);
        _judge.Learn(Take);
        Coverage.Add(_queue.Dequeue());
        Next();
    }

    /// <summary>Leaves this sentence out: the next session asks for it again.</summary>
    public void Skip()
    {
        if (State is SessionState.Done)
            return;
        _queue.Dequeue();
        Next();
    }

    public void Play()
    {
        if (State == SessionState.Review)
            _studio.Play(Take!.Sound);
    }

    public void Quit()
    {
        _studio.Hush();
        State = SessionState.Done;
    }

    private int KeySamples => (int)(KeyNoise * _studio.SampleRate);

    private Sound Sound(long until) => new(_studio.SampleRate, _studio.Between(_began, Math.Max(_began, until)));

    private void Next()
    {
        _studio.Hush();
        (Take, State) = (null, SessionState.Ready);
        Finish();
    }

    private void Finish()
    {
        if (_queue.Count == 0 || _folder.Seconds >= _wantedSeconds)
            State = SessionState.Done;
    }
}

/// <summary>What a session is for.</summary>
/// <param name="Whisper">Whispers, or a voice.</param>
/// <param name="Minutes">It is over when there are so many minutes of sound; null is the whole script.</param>
internal sealed record SessionPlan(bool Whisper, double? Minutes);
