namespace Vosk;

/// <summary>What a recogniser knows: sounds, words, grammar. Read from a folder; serves any number of recognisers, on any thread.</summary>
public sealed class Model : IDisposable
{
    private readonly string _folder;

    /// <summary>Loads a model folder.</summary>
    /// <exception cref="InvalidDataException">The folder is no model, or would end the process; the message names the folder and what is wrong in it.</exception>
    /// <exception cref="DllNotFoundException">libvosk is not there.</exception>
    public Model(string model_path)
    {
        _folder = model_path;
        ModelFolder.Check(model_path);
        Handle = NativeMethods.ModelNew(model_path);
        if (Handle.IsInvalid)
            throw new InvalidDataException($"the speech model in {model_path} cannot be read although its files are there: one of them is broken or of another kind");
    }

    internal ModelHandle Handle { get; }

    /// <summary>The number of a word, −1 if the model does not know it.</summary>
    public int FindWord(string word)
    {
        ObjectDisposedException.ThrowIf(Handle.IsClosed, this);
        return NativeMethods.ModelFindWord(Handle, word);
    }

    /// <summary>Frees the model once its last recogniser is freed.</summary>
    public void Dispose() => Handle.Dispose();

    /// <inheritdoc/>
    public override string ToString() => _folder;
}
