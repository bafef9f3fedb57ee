using Soother.Voice.Signal;
using Vosk;

namespace Soother.Stt.Recognition;

/// <summary>The recognisers of one grammar. One always lies ready, since making one can take as long as a word.</summary>
internal sealed class RecogniserSet : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Stack<Recogniser> _idle = [];
    private readonly Model _model;
    private readonly string? _grammar;
    private readonly bool _ownsModel;
    private bool _disposed;

    /// <summary>Makes the first recogniser.</summary>
    /// <param name="model">The model.</param>
    /// <param name="grammar">The phrases as a JSON list; null is all that the model allows.</param>
    /// <param name="ownsModel">Whether the model is freed with this.</param>
    /// <exception cref="InvalidDataException">None can be made with this model.</exception>
    public RecogniserSet(Model model, string? grammar, bool ownsModel)
    {
        (_model, _grammar, _ownsModel) = (model, grammar, ownsModel);
        _idle.Push(Make());
    }

    public Recogniser Rent()
    {
        lock (_lock)
            return _idle.TryPop(out var idle) ? idle : Make();
    }

    public void GiveBack(Recogniser recogniser)
    {
        lock (_lock)
        {
            if (!_disposed && _idle.Count < 2)
                _idle.Push(recogniser);
            else
                recogniser.Free();
        }
    }

    /// <summary>Frees what is not in use; what is in use is freed when it is given back.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            while (_idle.TryPop(out var idle))
                idle.Free();
            if (_ownsModel)
                _model.Dispose();
        }
    }

    private Recogniser Make()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var engine = _grammar is null
            ? new VoskRecognizer(_model, VoiceActivityDetector.SampleRate)
            : new VoskRecognizer(_model, VoiceActivityDetector.SampleRate, _grammar);
        engine.SetWords(true);
        return new(this, engine);
    }
}
