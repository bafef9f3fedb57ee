namespace Soother.Training;

/// <summary>Something the user can mend; the message is shown as it is, each line of it a complete sentence: what is wrong, where, what to do.</summary>
internal sealed class TrainingException : Exception
{
    public TrainingException(string message) : base(message) { }

    public TrainingException(string message, Exception cause) : base(message, cause) { }
}
