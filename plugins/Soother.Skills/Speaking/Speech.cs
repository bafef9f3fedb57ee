namespace Soother.Skills;

/// <summary>How numbers, durations, times and lists are said in the assistant's language. Its words lie in <c>locale/LANGUAGE/speech.yaml</c>.</summary>
internal sealed class Speech
{
    private readonly WordSwap? _you;

    /// <exception cref="SkillFaultException">The file is faulty.</exception>
    public Speech(YamlValue speech)
    {
        var file = new SpeechFile(speech);
        Numbers = new(file);
        Lists = new(file.Part("lists"));
        Durations = new(file.Part("durations"), Numbers, Lists);
        Clock = new(file.Part("clock"));
        Calendar = new(file.Part("calendar"), Numbers, Lists);
        _you = speech.Find("you") is { } you ? new(you) : null;
        Changes = speech.Find("changes") is { } changes ? new(changes) : null;
    }

    public SpokenNumbers Numbers { get; }

    public SpokenLists Lists { get; }

    public SpokenDurations Durations { get; }

    public SpokenClock Clock { get; }

    public SpokenCalendar Calendar { get; }

    private WordChanges? Changes { get; }

    /// <summary>The speech of a language, or English where there is none.</summary>
    /// <exception cref="SkillFaultException">The file is faulty.</exception>
    public static Speech Of(string pluginFolder, string language) => new(PluginTexts.LocaleFile(pluginFolder, language, "speech.yaml"));

    /// <summary>What somebody said, said back to them: "call my mother" is "call your mother".</summary>
    public string ToYou(string text) => _you is null ? text : _you.Apply(text);

    /// <summary>What is to be said, its words as they are beside each other.</summary>
    public string Adapt(string text) => Changes is null ? text : Changes.Apply(text);
}
