namespace Soother.SkillKit;

/// <summary>A skill is written in a way that cannot work; the message says where, and what to do.</summary>
public sealed class SkillFaultException(string message) : Exception(message);
