namespace Soother.Skills;

/// <summary>A skill cannot be used: which file, which line, and what is wrong with it, as one line.</summary>
internal class SkillFaultException(string file, int line, string reason) : Exception($"{file}:{line}: {reason}")
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Reason { get; } = reason;
}

/// <summary>Nothing is wrong with a skill, but it does not speak the assistant's language.</summary>
internal sealed class OtherLanguageException(string file, string reason) : SkillFaultException(file, 1, reason);
