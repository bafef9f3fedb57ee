namespace Soother.Contracts;

/// <summary>A message that cannot be read; <see cref="Exception.Message"/> says why. The bus logs it with the topic, and drops the message.</summary>
public sealed class MalformedMessageException : Exception
{
    /// <summary>A message that cannot be read, with the reason.</summary>
    public MalformedMessageException(string reason) : base(reason) { }

    /// <summary>A message that cannot be read, with the reason and what caused it.</summary>
    public MalformedMessageException(string reason, Exception cause) : base(reason, cause) { }
}
