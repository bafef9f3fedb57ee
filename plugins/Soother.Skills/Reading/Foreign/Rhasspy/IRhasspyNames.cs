namespace Soother.Skills;

/// <summary>What the names in a Rhasspy sentence stand for: in a section of a file, or in the values of a slot.</summary>
internal interface IRhasspyNames
{
    Phrase Rule(string name, Place at);

    RhasspyPiece Slot(string name, IReadOnlyList<string> arguments, Place at);

    void Note(Place at, string text);
}
