namespace Soother.Intent;

/// <summary>A sentence that is no template.</summary>
internal sealed class TemplateException(int position, string fault) : Exception($"position {position}: {fault}")
{
    /// <summary>The character at fault, from 1.</summary>
    public int Position { get; } = position;
}
