using Soother.Audio.Card;
using Soother.Contracts;

namespace Soother.Audio.Play;

/// <summary>
/// The sounds that were asked for: those that wait, the one that is being written to the speaker's ring, and those that are written but not yet heard.
/// One worker calls <see cref="Step"/>; orders may come from any thread.
/// </summary>
internal sealed class PlayList(TimeProvider time, TimeSpan deviceBuffer)
{
    private const double PieceSeconds = 0.02;

    // So much lies ready in the ring: what the device takes at once when it starts, and enough to bridge a pause of this process. A new volume is heard after it.
    private readonly TimeSpan _lead = deviceBuffer + TimeSpan.FromSeconds(0.25);

    private readonly Lock _lock = new();
    private readonly Queue<Entry> _entries = [];
    private float[] _piece = [];
    private bool _muted;
    private double _volume = 1;

    /// <summary>Whether a sound waits, plays, or is still to be heard.</summary>
    public bool IsBusy
    {
        get { lock (_lock) return _entries.Count > 0; }
    }

    public void Add(string id, ReadOnlyMemory<byte> wav)
    {
        lock (_lock)
            _entries.Enqueue(new Entry(id, wav) { IsCut = _muted });
    }

    /// <summary>Silence now: what was asked for is cut, what comes is skipped.</summary>
    public void Mute()
    {
        lock (_lock)
        {
            _muted = true;
            foreach (var entry in _entries)
                entry.IsCut = true;
        }
    }

    public void Unmute()
    {
        lock (_lock)
            _muted = false;
    }

    public void SetVolume(double volume)
    {
        lock (_lock)
            _volume = volume;
    }

    /// <summary>Gives the speaker what it has room for, and tells which sounds are over.</summary>
    public IReadOnlyList<PlayOutcome> Step(ICardStream speaker)
    {
        var over = new List<PlayOutcome>();
        lock (_lock)
        {
            DropCut(speaker, over);
            foreach (var entry in _entries)
            {
                if (entry.End < 0 && !Feed(entry, speaker))
                    break;
            }
            speaker.Expecting = _entries.Any(entry => entry is { Sound: not null, End: < 0 });
            while (_entries.TryPeek(out var first) && IsOver(first, speaker))
                over.Add(new(_entries.Dequeue().Id, first.Error));
        }
        return over;
    }

    /// <summary>Ends all sounds: there is no speaker, or it was lost.</summary>
    public IReadOnlyList<PlayOutcome> End(string? reason)
    {
        lock (_lock)
        {
            var over = _entries.Select(entry => new PlayOutcome(entry.Id, NoSpeaker: entry.IsCut ? null : reason)).ToList();
            _entries.Clear();
            return over;
        }
    }

    private void DropCut(ICardStream speaker, List<PlayOutcome> over)
    {
        if (!_entries.Any(entry => entry.IsCut))
            return;
        // Cut sounds are older than the others, so what lies in the ring is theirs.
        speaker.Ring.Discard();
        while (_entries.TryPeek(out var first) && first.IsCut)
            over.Add(new(_entries.Dequeue().Id));
    }

    /// <returns>Whether all of it is written.</returns>
    private bool Feed(Entry entry, ICardStream speaker)
    {
        try
        {
            entry.Sound ??= new Sound(Wav.Read(entry.File), speaker.Rate, speaker.Channels);
        }
        catch (InvalidDataException broken)
        {
            (entry.Error, entry.End) = (broken.Message, speaker.Ring.Written);
            return true;
        }
        var pieceLength = (int)(speaker.Rate * PieceSeconds) * speaker.Channels;
        if (_piece.Length != pieceLength)
            _piece = new float[pieceLength];
        var lead = Math.Min(speaker.Ring.Capacity - _piece.Length, speaker.Rate * _lead.TotalSeconds * speaker.Channels);
        while (speaker.Ring.Count < lead)
        {
            var count = entry.Sound.Read(_piece, _volume);
            speaker.Ring.Write(_piece.AsSpan(0, count));
            if (count < _piece.Length)
            {
                entry.End = speaker.Ring.Written;
                return true;
            }
        }
        return false;
    }

    // The device has taken the last sample, and it has had the time to become sound.
    private bool IsOver(Entry entry, ICardStream speaker)
    {
        if (entry.End < 0 || speaker.Ring.Consumed < entry.End)
            return false;
        entry.TakenAt ??= time.GetTimestamp();
        return entry.Error is not null || time.GetElapsedTime(entry.TakenAt.Value) >= speaker.Latency;
    }

    private sealed class Entry(string id, ReadOnlyMemory<byte> file)
    {
        public string Id => id;

        public ReadOnlyMemory<byte> File => file;

        public Sound? Sound { get; set; }

        public string? Error { get; set; }

        public bool IsCut { get; set; }

        /// <summary>The ring's position after its last sample; −1 until that is written.</summary>
        public long End { get; set; } = -1;

        public long? TakenAt { get; set; }
    }
}
