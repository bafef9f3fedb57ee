namespace Soother.Skills;

/// <summary>Something in another program's file that is not used, and why.</summary>
/// <param name="File">The file's name, as messages show it.</param>
/// <param name="Line">The line.</param>
/// <param name="Text">What, and why.</param>
/// <param name="IsFault">Whether it is a mistake in the file, rather than something that Soother does not have.</param>
internal sealed record Remark(string File, int Line, string Text, bool IsFault)
{
    public override string ToString() => $"{File}:{Line}: {Text}";
}

/// <summary>What another program's files say, in the form of our own <c>skill.yaml</c>; each value knows the file and line that it comes from.</summary>
/// <param name="Format">The program.</param>
/// <param name="Tree">The skill.</param>
/// <param name="Remarks">What is not in it.</param>
internal sealed record ForeignSkill(string Format, YamlValue Tree, IReadOnlyList<Remark> Remarks);
