namespace Soother.Dialogue;

/// <summary>What to do when something was said in a session but not understood: ask again with growing help, then offer the menu, then let it be.</summary>
internal sealed class Patience(DialogueOptions options, GentleWords words, KnownIntents intents, SiteMemory site)
{
    private int _missed;

    public void Renew() => _missed = 0;

    /// <summary>The next question; null when it was asked often enough.</summary>
    public string? AskAgain(Turn turn, IReadOnlyList<string>? filter)
    {
        if (_missed >= options.Retries)
            return null;
        _missed++;
        return words.Again(_missed, intents.Examples(turn.IntentFilter ?? filter), site);
    }

    /// <summary>The intent that says what can be said; null if there is none, or if it was offered already.</summary>
    public string? Menu()
    {
        if (_missed != options.Retries || options.Retries == 0 || !intents.Has(options.Menu))
            return null;
        _missed++;
        return options.Menu;
    }

    public string LastWords() => words.Last(site);

    /// <summary>Whether nobody has told yet what can be said.</summary>
    public bool NeedsExamples => intents.IsEmpty;
}
