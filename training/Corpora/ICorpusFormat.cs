namespace Soother.Training.Corpora;

/// <summary>A way in which recordings and their texts are laid out.</summary>
internal interface ICorpusFormat
{
    /// <summary>The word for <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>Which files make it, in one line, for help and errors.</summary>
    string Layout { get; }

    /// <summary>Whether a folder looks like this.</summary>
    bool Fits(IStore store);

    /// <summary>Reads the listing; a faulty entry becomes a <see cref="Fault"/> and the rest is read on.</summary>
    /// <exception cref="TrainingException">Nothing can be read at all.</exception>
    Listing Read(IStore store);
}
