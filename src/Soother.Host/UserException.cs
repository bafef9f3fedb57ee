namespace Soother.Host;

/// <summary>Something the user can mend; the message is shown as it is, each line of it a complete sentence: what is wrong, where, what to do.</summary>
internal sealed class UserException : Exception
{
    public UserException(string message) : base(message) { }

    public UserException(string message, Exception cause) : base(message, cause) { }
}
