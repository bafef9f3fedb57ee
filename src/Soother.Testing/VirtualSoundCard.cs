using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Soother.Testing;

/// <summary>
/// A sound card without hardware: a private PulseAudio with a speaker whose sound can be recorded (<c>vspk</c>) and a microphone that can be spoken into
/// (<c>vmic</c>); both are the defaults. It lives in a folder of its own and meets no other PulseAudio of this machine.
/// </summary>
/// <remarks>Programs see it through <see cref="Environment"/>; this process sees it after <see cref="UseHere"/>. Not for two threads at a time.</remarks>
public sealed class VirtualSoundCard : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private readonly string _folder = Directory.CreateTempSubdirectory("soother-card-").FullName;
    private readonly int _rate;
    private Process? _server;

    /// <summary>A card that is not there yet: see <see cref="StartAsync"/>.</summary>
    /// <param name="rate">The rate (Hz) at which speaker and microphone run.</param>
    public VirtualSoundCard(int rate = 16000)
    {
        _rate = rate;
        // Without norewinds the first tenth of a second of a sound is not recorded.
        File.WriteAllText(PathOf("card.pa"), $"""
            load-module module-native-protocol-unix socket={Socket} auth-anonymous=1
            load-module module-null-sink sink_name=spk rate={rate} channels=1 format=s16le norewinds=1
            load-module module-null-sink sink_name=micfeed rate={rate} channels=1 format=s16le norewinds=1
            load-module module-remap-source source_name=mic master=micfeed.monitor
            set-default-sink spk
            set-default-source mic

            """);
        File.WriteAllText(PathOf("asound.conf"), """
            </usr/share/alsa/alsa.conf>
            pcm.!default { type pulse }
            ctl.!default { type pulse }
            pcm.vspk { type pulse device "spk" hint { show on description "virtual speaker" } }
            pcm.vmic { type pulse device "mic" hint { show on description "virtual microphone" } }

            """);
        Environment = new Dictionary<string, string>
        {
            ["PULSE_SERVER"] = $"unix:{Socket}",
            ["ALSA_CONFIG_PATH"] = PathOf("asound.conf"),
        };
    }

    /// <summary>Why there can be no virtual sound card on this machine, or null: <c>Assert.SkipWhen(VirtualSoundCard.WhyNot is not null, …)</c>.</summary>
    public static string? WhyNot { get; } = FindWhyNot();

    /// <summary>What a program needs in its environment to see this card, and no other.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    private string Socket => PathOf("pulse.sock");

    /// <summary>Plugs the card in; returns when programs can use it.</summary>
    /// <exception cref="InvalidOperationException">PulseAudio does not run; the message has its log.</exception>
    public async Task StartAsync(CancellationToken cancel = default)
    {
        // Without clients for a minute it leaves by itself: nothing stays behind if the test's process is killed.
        _server = Start(
            "pulseaudio", "-n", "-F", PathOf("card.pa"), "--daemonize=no", "--exit-idle-time=60", "--use-pid-file=no", "--realtime=no", "--high-priority=no",
            $"--log-target=file:{PathOf("pulse.log")}");
        var until = Stopwatch.GetTimestamp() + (long)(Deadline.TotalSeconds * Stopwatch.Frequency);
        while (!await AnswersAsync(cancel).ConfigureAwait(false))
        {
            if (_server.HasExited || Stopwatch.GetTimestamp() > until)
                throw new InvalidOperationException($"pulseaudio does not run: {await File.ReadAllTextAsync(PathOf("pulse.log"), cancel).ConfigureAwait(false)}");
            await Task.Delay(50, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Pulls the card out: whoever uses it loses it.</summary>
    public async Task StopAsync()
    {
        if (_server is null)
            return;
        _server.Kill();
        await _server.WaitForExitAsync().ConfigureAwait(false);
        _server.Dispose();
        _server = null;
        File.Delete(Socket);
    }

    /// <summary>Lets the native libraries of this process see this card from their next start on.</summary>
    public void UseHere()
    {
        // .NET's own SetEnvironmentVariable does not reach the C library, and so not ALSA either.
        foreach (var (name, value) in Environment)
            _ = setenv(name, value, 1);
    }

    /// <summary>Plays a WAV file into the microphone; returns when it was played.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be played.</exception>
    public async Task SpeakAsync(string wavFile, CancellationToken cancel = default)
    {
        using var player = Start("paplay", "--latency-msec=300", "--device=micfeed", wavFile);
        var errors = await player.StandardError.ReadToEndAsync(cancel).ConfigureAwait(false);
        await player.WaitForExitAsync(cancel).ConfigureAwait(false);
        if (player.ExitCode != 0)
            throw new InvalidOperationException($"paplay {wavFile}: {errors.Trim()}");
    }

    /// <summary>Begins to record what the speaker plays, silence included; returns when the recording runs.</summary>
    public async Task<SpeakerRecording> RecordAsync(CancellationToken cancel = default)
    {
        var recorder = Start("parec", "--latency-msec=20", "--device=spk.monitor", $"--rate={_rate}", "--channels=1", "--format=s16le", "--raw");
        var recording = new SpeakerRecording(recorder, _rate);
        await recording.WaitForAsync(TimeSpan.FromMilliseconds(1), cancel).ConfigureAwait(false);
        return recording;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        Directory.Delete(_folder, recursive: true);
    }

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int setenv(string name, string value, int overwrite);

    private static string? FindWhyNot()
    {
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        string[] programs = ["pulseaudio", "paplay", "parec", "pactl"];
        var missing = programs.FirstOrDefault(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program))));
        if (missing is not null)
            return $"{missing} is not installed (Debian packages pulseaudio, pulseaudio-utils)";
        var isThere = Directory.Exists("/usr/lib") && Directory.EnumerateDirectories("/usr/lib")
            .Any(folder => File.Exists(Path.Combine(folder, "alsa-lib", "libasound_module_pcm_pulse.so")));
        return isThere ? null : "ALSA's plugin for PulseAudio is not installed (Debian package libasound2-plugins)";
    }

    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        using var question = Start("pactl", "info");
        await question.WaitForExitAsync(cancel).ConfigureAwait(false);
        return question.ExitCode == 0;
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        start.Environment["HOME"] = _folder;
        start.Environment["XDG_CONFIG_HOME"] = PathOf("config");
        start.Environment["PULSE_RUNTIME_PATH"] = PathOf("run");
        start.Environment["PULSE_STATE_PATH"] = PathOf("state");
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
    }
}
