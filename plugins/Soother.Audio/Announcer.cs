using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Audio;

/// <summary>Tells the bus and the log how things are at this site; a trouble is told once, until it is over.</summary>
internal sealed class Announcer(IBus bus, SiteId site, ILogger log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DeviceMode, string> _troubles = [];

    public SiteId Site => site;

    public Task SendAsync<T>(T message) where T : IMessage<T> => bus.PublishAsync(message);

    public async Task FinishedAsync(PlayOutcome outcome)
    {
        if (outcome.Error is { } error)
        {
            log.LogWarning("a sound could not be played: {Error} (id {Id})", error, outcome.Id);
            await SendAsync(new AudioPlayError(error, site, outcome.Id));
        }
        else if (outcome.NoSpeaker is { } reason)
            await SendAsync(new AudioPlayError(reason, site, outcome.Id));   // the log has this reason already
        await SendAsync(new PlayFinished(outcome.Id, outcome.Id) { SiteId = site });
    }

    /// <summary>A device is missing or broken and will be tried again: one line in the log, also if both devices lack for the same reason.</summary>
    public async Task TroubleAsync(DeviceMode mode, string reason)
    {
        lock (_lock)
        {
            if (_troubles.GetValueOrDefault(mode) == reason)
                return;
            if (!_troubles.ContainsValue(reason))
                log.LogWarning("{Reason}; trying again until it is there", reason);
            _troubles[mode] = reason;
        }
        if (mode == DeviceMode.Input)
            await SendAsync(new AudioRecordError(reason, site));
        else
            await SendAsync(new AudioPlayError(reason, site));
    }

    /// <summary>A device runs.</summary>
    public void Runs(DeviceMode mode, string what)
    {
        bool wasTrouble;
        lock (_lock)
            wasTrouble = _troubles.Remove(mode);
        log.Log(wasTrouble ? LogLevel.Warning : LogLevel.Information, "{What}", what);
    }

    public void Debug(string what) => log.LogDebug("{What}", what);
}
