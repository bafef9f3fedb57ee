namespace Soother.Skills;

/// <summary>An intent's action or reply could not be carried out; the message says why, in one line.</summary>
internal sealed class ActionFailedException(string reason) : Exception(reason);
