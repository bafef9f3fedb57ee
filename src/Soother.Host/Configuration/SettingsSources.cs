namespace Soother.Host.Configuration;

/// <summary>Where settings come from.</summary>
/// <param name="Root">The install root.</param>
/// <param name="Files">Later ones win; those that do not exist are passed over.</param>
/// <param name="Overrides">Later ones win, and over all files.</param>
internal sealed record SettingsSources(string Root, IReadOnlyList<string> Files, IReadOnlyList<Override> Overrides);
