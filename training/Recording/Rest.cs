namespace Soother.Training.Recording;

/// <summary>Knows when a voice has done enough. Whispering dries the throat and strains the voice more than speaking does.</summary>
internal sealed class Rest(TimeProvider time, bool whisper)
{
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(5), LongestStretch = TimeSpan.FromMinutes(25);

    private readonly TimeSpan _mostSound = TimeSpan.FromMinutes(whisper ? 10 : 20);
    private readonly TimeSpan _mostInAll = TimeSpan.FromMinutes(whisper ? 40 : 90);
    private DateTimeOffset _stretchBegan = time.GetUtcNow(), _last = time.GetUtcNow();
    private TimeSpan _sound, _all;

    /// <summary>Somebody spoke, for so long; also what is not kept strains.</summary>
    public void Spoke(TimeSpan sound)
    {
        var now = time.GetUtcNow();
        if (now - _last - sound >= Break)
            (_stretchBegan, _sound) = (now - sound, TimeSpan.Zero);
        (_sound, _all, _last) = (_sound + sound, _all + sound, now);
    }

    /// <summary>What to say about a rest; null while there is no need for one.</summary>
    public string? Advice()
    {
        var now = time.GetUtcNow();
        if (now - _last >= Break)
            return null;
        var verb = whisper ? "whispered" : "read";
        if (_all >= _mostInAll)
            return $"You have {verb} for {_all.TotalMinutes:0} minutes today, and that is plenty. Press q and come back tomorrow: everything is kept.";
        if (_sound >= _mostSound)
            return $"You have {verb} for {_sound.TotalMinutes:0} minutes without a break. {(whisper ? "Whispering is hard on the voice: d" : "D")}rink some water, and be silent for five minutes. Nothing runs away.";
        return now - _stretchBegan >= LongestStretch
            ? $"You have been at it for {(now - _stretchBegan).TotalMinutes:0} minutes. Stand up, stretch, and rest your voice for five."
            : null;
    }
}
