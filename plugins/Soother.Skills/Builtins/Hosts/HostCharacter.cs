namespace Soother.Skills;

/// <summary>Somebody who can speak for the assistant: other words around the same replies, and another whisper.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Name">As it is spoken of.</param>
/// <param name="Voice">How it sounds.</param>
/// <param name="Texts">What it says by occasion: see <see cref="Occasions"/>.</param>
internal sealed record HostCharacter(string Id, string Name, HostVoice Voice, IReadOnlyDictionary<string, IReadOnlyList<string>> Texts)
{
    /// <summary>When it takes over; who it is; small tales; before and after a reply; instead of a plain yes or sorry, at the beginning of one.</summary>
    public static string[] Occasions { get; } = ["greetings", "about", "tales", "before", "after", "yes", "sorry"];

    public IReadOnlyList<string> Of(string occasion) => Texts.GetValueOrDefault(occasion, []);
}

/// <summary>How a host's whisper differs from the plain one.</summary>
/// <param name="Rate">Its speed against the plain one.</param>
/// <param name="Formants">Its resonances against the plain ones: below 1 is a larger body, above 1 a smaller one.</param>
/// <param name="Breath">How much breathier, 0 to 1.</param>
internal sealed record HostVoice(double Rate, double Formants, double Breath);
