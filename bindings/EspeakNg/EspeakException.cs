namespace EspeakNg;

/// <summary>espeak-ng is missing, has no data, or refused; the message says in one line what to do.</summary>
public sealed class EspeakException(string message, Exception? cause = null) : Exception(message, cause);
