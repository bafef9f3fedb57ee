namespace Soother.Host.Setup;

/// <summary>How far a step is, in bytes; no total where nobody knows it.</summary>
internal sealed record Transfer(string Step, long Done = 0, long? Total = null);
