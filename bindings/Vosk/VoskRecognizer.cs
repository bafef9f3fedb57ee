using System.Runtime.InteropServices;

namespace Vosk;

/// <summary>Turns speech into text, piece by piece. One stream of sound and one thread at a time.</summary>
public sealed class VoskRecognizer : IDisposable
{
    private readonly RecognizerHandle _handle;

    /// <summary>A recogniser of all that the model allows.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sample_rate">Samples a second of the sound to come, mono.</param>
    /// <exception cref="InvalidDataException">The model has no graph for that; the message says which file is missing.</exception>
    public VoskRecognizer(Model model, float sample_rate)
    {
        ObjectDisposedException.ThrowIf(model.Handle.IsClosed, model);
        _handle = Checked(NativeMethods.RecognizerNew(model.Handle, sample_rate), model, ModelFolder.WhyNoFreeGraph(model.ToString()));
    }

    /// <summary>A recogniser of some phrases only.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sample_rate">Samples a second of the sound to come, mono.</param>
    /// <param name="grammar">A JSON list of phrases; <c>[unk]</c> is a phrase that stands for anything else. A word that the model does not know is left out of its phrase.</param>
    /// <exception cref="InvalidDataException">The model cannot be bound to phrases, or the grammar is not such a list.</exception>
    public VoskRecognizer(Model model, float sample_rate, string grammar)
    {
        ObjectDisposedException.ThrowIf(model.Handle.IsClosed, model);
        _handle = Checked(NativeMethods.RecognizerNewGrammar(model.Handle, sample_rate, grammar), model, "its graph cannot be bound to these phrases");
    }

    /// <summary>How many readings a result gives; 0 is the best one alone, with its words.</summary>
    public void SetMaxAlternatives(int max_alternatives) => NativeMethods.SetMaxAlternatives(Open(), max_alternatives);

    /// <summary>Whether results list their words with times and confidences.</summary>
    public void SetWords(bool words) => NativeMethods.SetWords(Open(), words ? 1 : 0);

    /// <summary>Whether partial results list their words too.</summary>
    public void SetPartialWords(bool partial_words) => NativeMethods.SetPartialWords(Open(), partial_words ? 1 : 0);

    /// <summary>Takes more sound: 16-bit samples as bytes.</summary>
    /// <returns>Whether the utterance seems to have ended: <see cref="Result"/> then gives it. It may as well be gone on with.</returns>
    /// <exception cref="InvalidOperationException">libvosk failed on this sound.</exception>
    public bool AcceptWaveform(byte[] data, int len) => Accepted(NativeMethods.AcceptWaveform(Open(), data.AsSpan(0, len), len));

    /// <summary>Takes more sound: 16-bit samples. See the overload for bytes.</summary>
    public bool AcceptWaveform(short[] sdata, int len) => Accepted(NativeMethods.AcceptWaveform(Open(), sdata.AsSpan(0, len), len));

    /// <summary>Takes more sound: samples of −32768 to 32767. See the overload for bytes.</summary>
    public bool AcceptWaveform(float[] fdata, int len) => Accepted(NativeMethods.AcceptWaveform(Open(), fdata.AsSpan(0, len), len));

    /// <summary>What was heard since the last result, as JSON: <c>text</c>, and <c>result</c> with the words where they were asked for.</summary>
    public string Result() => Text(NativeMethods.Result(Open()));

    /// <summary>What was heard so far, as JSON: <c>partial</c>.</summary>
    public string PartialResult() => Text(NativeMethods.PartialResult(Open()));

    /// <summary>What was heard since the last result, with the sound to its last sample. Sound that follows starts anew.</summary>
    public string FinalResult() => Text(NativeMethods.FinalResult(Open()));

    /// <summary>Forgets what was heard since the last result.</summary>
    public void Reset() => NativeMethods.Reset(Open());

    /// <summary>Frees the recogniser; safe at any time and more than once.</summary>
    public void Dispose() => _handle.Dispose();

    private static RecognizerHandle Checked(RecognizerHandle handle, Model model, string otherwise) =>
        handle.IsInvalid ? throw new InvalidDataException($"no recogniser can be made with the speech model in {model}: {otherwise}") : handle;

    private static bool Accepted(int state) =>
        state >= 0 ? state > 0 : throw new InvalidOperationException("libvosk failed on this sound");

    private static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    private RecognizerHandle Open()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _handle;
    }
}
