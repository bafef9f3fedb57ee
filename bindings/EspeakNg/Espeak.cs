using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace EspeakNg;

/// <summary>libespeak-ng: text to sound, and text to phonemes.</summary>
/// <remarks>
/// The library keeps its voice, rate and text in global variables, so one lock guards every call, and each call sets what it needs.
/// The lock belongs to the process, not to this assembly: plugins that each load a copy of this assembly still share the one native library.
/// All members may be called from any thread; they wait for one another.
/// </remarks>
public static unsafe partial class Espeak
{
    private const string Missing = "apt-get install libespeak-ng1 espeak-ng-data";
    private const int BufferMilliseconds = 100;
    private const string StateKey = "EspeakNg.SampleRate";

    // The sample rate, 0 before the library is initialised; also the lock.
    private static readonly StrongBox<int> State = SharedState();

    // What the callback feeds. espeak-ng calls back on the thread that called it.
    [ThreadStatic]
    private static SynthesisTarget? _target;

    /// <summary>Called with the next samples (16 bits, mono); valid only during the call. Runs under the lock.</summary>
    public delegate void SamplesReady(ReadOnlySpan<short> samples);

    /// <summary>Loads the library and its data; the later calls return at once.</summary>
    /// <param name="dataFolder">The folder espeak-ng-data; null is the one that espeak-ng was installed with. Only the first call's counts.</param>
    /// <returns>The samples a second of all speech: 22050.</returns>
    /// <exception cref="EspeakException">The library or its data is missing.</exception>
    public static int Initialise(string? dataFolder = null)
    {
        lock (State)
        {
            if (State.Value == 0)
                State.Value = Load(dataFolder);
            return State.Value;
        }
    }

    /// <summary>All voices, without variants and without those that need another synthesiser (MBROLA).</summary>
    /// <exception cref="EspeakException">The library or its data is missing.</exception>
    public static IReadOnlyList<EspeakVoice> Voices()
    {
        lock (State)
        {
            Initialise();
            return VoiceList.Read([]);
        }
    }

    /// <summary>The variants that a voice can be spoken in, as the names that follow a <c>+</c>.</summary>
    /// <exception cref="EspeakException">The library or its data is missing.</exception>
    public static IReadOnlyList<string> Variants()
    {
        lock (State)
        {
            Initialise();
            return [.. VoiceList.Read("variant"u8).Select(v => v.Identifier[(v.Identifier.LastIndexOf('/') + 1)..])];
        }
    }

    /// <summary>Speaks into <paramref name="ready"/>, and returns when all was said or the token was cancelled.</summary>
    /// <returns>False if it was cancelled.</returns>
    /// <exception cref="EspeakException">No such voice, or espeak-ng refused.</exception>
    public static bool Synthesise(Utterance utterance, SamplesReady ready, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var text = Encode(utterance.Text, utterance.Voice);
        lock (State)
        {
            Initialise();
            Select(utterance);
            NativeMethods.SetSynthCallback(&OnSamples);
            var target = _target = new SynthesisTarget(ready, cancel);
            try
            {
                fixed (byte* bytes = text)
                    Check(NativeMethods.Synth(bytes, (nuint)text.Length, 0, 0, 0, NativeMethods.CharsUtf8, null, null), "could not speak");
            }
            finally
            {
                _target = null;
            }
            target.Fault?.Throw();
            return !cancel.IsCancellationRequested;
        }
    }

    private static int Load(string? dataFolder)
    {
        if (dataFolder is not null && !File.Exists(Path.Combine(dataFolder, "phontab")))
            throw new EspeakException($"{dataFolder} is not a folder of espeak-ng's data (it has no file 'phontab'): {Missing}");
        try
        {
            var rate = NativeMethods.Initialize(NativeMethods.OutputSynchronous, BufferMilliseconds, dataFolder, NativeMethods.DoNotExit);
            return rate > 0 ? rate : throw new EspeakException($"espeak-ng finds no data: {Missing}");
        }
        catch (DllNotFoundException missing)
        {
            throw new EspeakException($"the library libespeak-ng.so.1 is missing: {Missing}", missing);
        }
    }

    private static void Select(Utterance utterance)
    {
        SelectVoice(utterance.Voice);
        Check(NativeMethods.SetParameter(NativeMethods.ParameterRate, utterance.Rate, 0), $"refused the rate {utterance.Rate}");
        Check(NativeMethods.SetParameter(NativeMethods.ParameterPitch, utterance.Pitch, 0), $"refused the pitch {utterance.Pitch}");
        Check(NativeMethods.SetParameter(NativeMethods.ParameterWordGap, utterance.WordGap, 0), $"refused the word gap {utterance.WordGap}");
    }

    private static void SelectVoice(string voice) => Check(NativeMethods.SetVoiceByName(voice), $"has no voice '{voice}'");

    private static void Check(int result, string what)
    {
        if (result != 0)
            throw new EspeakException($"espeak-ng {what} (error 0x{result:x})");
    }

    // Zero-terminated UTF-8. A zero inside would end the text early.
    private static byte[] Encode(string text, string voice) => Encoding.UTF8.GetBytes(Breakable.Text(text.Replace('\0', ' '), voice) + '\0');

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnSamples(short* samples, int count, void* events) =>
        _target is { } target && target.Take(samples is null ? default : new ReadOnlySpan<short>(samples, count)) ? 0 : 1;

    private static StrongBox<int> SharedState()
    {
        lock (AppDomain.CurrentDomain)
        {
            if (AppDomain.CurrentDomain.GetData(StateKey) is StrongBox<int> shared)
                return shared;
            var state = new StrongBox<int>();
            AppDomain.CurrentDomain.SetData(StateKey, state);
            return state;
        }
    }
}
