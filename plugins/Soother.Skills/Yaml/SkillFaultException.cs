namespace Soother.Skills;

/// <summary>A skill cannot be used: which file, which line, and what is wrong with it, as one line.</summary>
internal sealed class SkillFaultException(string file, int line, string reason) : Exception($"{file}:{line}: {reason}")
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Reason { get; } = reason;
}
