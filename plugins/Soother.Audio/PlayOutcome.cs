namespace Soother.Audio;

/// <summary>A sound is over: heard, skipped, unreadable (<paramref name="Error"/>), or there was nothing to play it on (<paramref name="NoSpeaker"/>).</summary>
internal sealed record PlayOutcome(string Id, string? Error = null, string? NoSpeaker = null);
