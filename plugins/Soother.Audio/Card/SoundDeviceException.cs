namespace Soother.Audio.Card;

/// <summary>A device cannot be used; the message is one line for the user.</summary>
internal sealed class SoundDeviceException(string message, Exception? cause = null) : Exception(message, cause);
