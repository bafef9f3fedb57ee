namespace Soother.Skills;

/// <summary>What was going on in a session when something else was asked for.</summary>
/// <param name="Outer">The script that goes on afterwards.</param>
/// <param name="Forgotten">What the conversation is to forget, of a script that was broken off.</param>
internal readonly record struct Interruption(Script? Outer, IReadOnlyDictionary<string, string>? Forgotten);
