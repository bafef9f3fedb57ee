namespace Soother.Skills;

/// <summary>A script that runs in a dialogue session.</summary>
internal sealed class Script
{
    /// <summary>Known in the conversation while a script runs in it, for orders that make no sense otherwise.</summary>
    private const string Going = "going";
    private readonly Turn _turn;
    private readonly ScriptTools _tools;
    private readonly ScriptVoice _voice;
    private readonly ScriptMemory _memory;
    private readonly ScriptQuestions _questions;
    private readonly CancellationToken _stopping;

    /// <summary>How many groups and loops the step is in: "skip" reaches to the end of the innermost, and outside of all to the next step.</summary>
    private int _parts;

    public Script(Turn turn, ScriptTools tools, CancellationToken stopping)
    {
        (_turn, _tools, _stopping) = (turn, tools, stopping);
        _voice = new(turn, tools.Bus, tools.Time, tools.ListenAgain) { InPauses = () => new(Anywhere(stops: true)), Skips = () => tools.Paces.Of(turn.SessionId).Skips };
        _memory = new(turn, tools.Moment, tools.Kept);
        _questions = new(turn, tools, _voice, _memory);
    }

    /// <summary>What the conversation is to forget, of a script that was broken off before this one.</summary>
    public IReadOnlyDictionary<string, string>? Before
    {
        init
        {
            foreach (var name in value?.Keys ?? [])
                _voice.Know(name, "");
        }
    }

    /// <summary>The script that this one interrupted, and that goes on after it.</summary>
    public Script? Outer { get; init; }

    private Pace Pace => _tools.Paces.Of(_turn.SessionId);

    /// <summary>Whether an intent is an answer to the question that is open.</summary>
    public bool Expects(string intent) => _questions.Expects(intent);

    public void Post(News news) => _voice.Queue.Post(news);

    /// <summary>Breaks it off.</summary>
    /// <returns>What the conversation is to forget.</returns>
    public IEnumerable<string> Close()
    {
        var open = _voice.AllOpen.ToList();
        _voice.Queue.Close();
        return open;
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>The last words, if any, and what the conversation is to know.</returns>
    /// <exception cref="OperationCanceledException">It was closed.</exception>
    public async Task<(string? Text, IReadOnlyDictionary<string, string>? Context)> RunAsync(IReadOnlyList<Step> steps)
    {
        if (Outer is null)
        {
            _tools.Paces.Begin(_turn.SessionId);
            _voice.Open(Going, _turn.Skill.Name);
        }
        try
        {
            await StepsAsync(steps).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _voice.Hold(_tools.Answerer.Failure(_turn, fault));
        }
        finally
        {
            if (Outer is null)
            {
                _tools.Paces.End(_turn.SessionId);
                _voice.Shut(Going);
            }
        }
        return (_voice.TakeHeld(), _voice.TakeContext());
    }

    /// <returns>Whether to go on after them.</returns>
    private async Task<bool> StepsAsync(IReadOnlyList<Step> steps)
    {
        foreach (var step in steps)
        {
            if (!await StepAsync(step).ConfigureAwait(false))
                return false;
        }
        return true;
    }

    private async Task<bool> StepAsync(Step step)
    {
        switch (step)
        {
            case SayStep say:
                await SayAsync(say).ConfigureAwait(false);
                return true;
            case SoundStep sound:
                await _voice.PlayAsync(sound.Wav).ConfigureAwait(false);
                return true;
            case AskStep or ConfirmStep or ChooseStep:
                _tools.Paces.Arrive(_turn.SessionId);
                return await _questions.AskAsync(step).ConfigureAwait(false) is { } branch && await StepsAsync(branch).ConfigureAwait(false);
            case IfStep choice:
                return await StepsAsync(choice.Conditions.All(_memory.Holds) ? choice.Then : choice.Else).ConfigureAwait(false);
            case RepeatStep repeat:
                return await RepeatAsync(repeat).ConfigureAwait(false);
            case PickStep pick:
                return await StepsAsync(pick.Branches[_tools.Replies.PickIndex(_turn.Site, pick.Key, pick.Branches.Count)]).ConfigureAwait(false) && Arrive();
            case DoStep act:
                await DoAsync(act).ConfigureAwait(false);
                return true;
            case EndStep end:
                Hold(end.Key, end.Texts);
                return false;
            case ActStep:
                return await ActAsync().ConfigureAwait(false);
            default:
                Note(step);
                return true;
        }
    }

    /// <summary>The end of a part: "skip" reaches so far.</summary>
    private bool Arrive()
    {
        _tools.Paces.Arrive(_turn.SessionId);
        return true;
    }

    private async Task SayAsync(SayStep say)
    {
        if (Pace.Skips)
            return;
        Hold(say.Key, say.Texts);
        if (say.Pause is { } pause)
            await _voice.PauseAsync(TimeSpan.FromSeconds(Math.Clamp(_memory.Of(pause) * Pace.Pause, 0, 24 * 3600))).ConfigureAwait(false);
        if (_parts == 0)
            Arrive();
    }

    private async Task<bool> RepeatAsync(RepeatStep repeat)
    {
        var times = Math.Min(_memory.Of(repeat.Times), 1000);
        for (var round = 0; round < (repeat.Until.Count > 0 ? times : Math.Ceiling(times * Pace.Length)); round++)
        {
            if (repeat.Until.Count > 0 ? Arrive() && repeat.Until.All(_memory.Holds) : Pace.Skips)
                break;
            _parts++;
            if (!await StepsAsync(repeat.Steps).ConfigureAwait(false))
                return false;
            _parts--;
        }
        return Arrive();
    }

    /// <summary>The intent's own action; as long as its reply asks for something, that is asked, and it acts again with the answer.</summary>
    private async Task<bool> ActAsync()
    {
        while (true)
        {
            var (reply, ask) = await _tools.Answerer.AnswerAsync(_memory.Turn, _stopping).ConfigureAwait(false);
            if (reply is null || ask is null)
            {
                if (reply is not null)
                    _voice.Hold(reply);
                return true;
            }
            if (!await StepAsync(_tools.Questions.Asked(_turn.Intent, ask, reply)).ConfigureAwait(false))
                return false;
        }
    }

    private async Task DoAsync(DoStep step)
    {
        await _voice.FlushAsync().ConfigureAwait(false);
        var turn = _memory.Turn;
        var (outcome, result) = await _tools.Answerer.DoAsync(turn with { Intent = turn.Intent with { Action = step.Action } }, _stopping).ConfigureAwait(false);
        if (result.Values is { } values)
            _memory.Learn(values.NewSince(turn.Values));
        _memory.Learn("outcome", outcome);
        if (result.Text is { } text)
            _memory.Learn("reply", text);
    }

    /// <summary>Steps that only change what is known.</summary>
    private void Note(Step step)
    {
        switch (step)
        {
            case NoteStep { Kind: NoteKind.Keep } note:
                foreach (var (name, template) in note.Notes)
                    _memory.Keep(name, template);
                break;
            case NoteStep note:
                foreach (var (name, template) in note.Notes)
                {
                    var text = _memory.Note(name, template);
                    if (note.Kind == NoteKind.Context)
                        _voice.Know(name, text);
                }
                break;
            case ForgetStep forget:
                foreach (var name in forget.Names)
                {
                    _memory.Forget(name);
                    _voice.Know(name, "");
                }
                break;
            case ScheduleStep later:
                var when = later.When.IsOnlyPath ? _memory.Now.Json(later.When.Paths[0]) : JsonSerializer.SerializeToElement(later.When.Fill(_memory.Now.Plain));
                _tools.Schedule.Add(_turn.Site, when, later.IsTimeOfDay, _tools.Replies.Pick(_turn.Site, later.Key, later.Texts, _memory.Now));
                break;
        }
    }

    private void Hold(string key, IReadOnlyList<Template> texts)
    {
        if (texts.Count > 0)
            _voice.Hold(_tools.Replies.Pick(_turn.Site, key, texts, _memory.Now));
    }

    private string[]? Anywhere(bool stops) => _tools.Library.Current.AnywhereInScripts(stops) is { Length: > 0 } names ? names : null;
}
