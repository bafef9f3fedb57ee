using EspeakNg;

namespace Soother.Espeak;

/// <summary>espeak-ng's voices, and which of them a language or a name means.</summary>
internal sealed class VoiceCatalogue
{
    private readonly IReadOnlyList<EspeakVoice> _voices = EspeakNg.Espeak.Voices();
    private readonly IReadOnlyList<string> _variants = EspeakNg.Espeak.Variants();

    /// <summary>All voices by the language that names them best.</summary>
    public IEnumerable<(string Id, string Description)> All => _voices.Select(v => (v.Languages.Count > 0 ? v.Languages[0] : v.Identifier, v.Name));

    /// <summary>The voice for a language (<c>de</c>, <c>de-DE</c>, <c>pt_BR</c>), a name or an identifier, each with an optional <c>+variant</c>.</summary>
    /// <returns>What espeak-ng calls it.</returns>
    /// <exception cref="EspeakException">There is none.</exception>
    public string Find(string wanted)
    {
        var (name, variant) = wanted.Split('+', 2) is [var before, var after] ? (before, after) : (wanted, null);
        if (variant is not null && !_variants.Contains(variant))
            throw new EspeakException($"espeak-ng has no variant '{variant}' of a voice (among those it has: {string.Join(", ", _variants.Take(8))})");
        var found = Named(name) ?? Speaking(name.Replace('_', '-'))
            ?? throw new EspeakException($"espeak-ng has no voice or language '{name}' (rhasspy/tts/getVoices lists what it has)");
        return variant is null ? found.Identifier : $"{found.Identifier}+{variant}";
    }

    private EspeakVoice? Named(string name) =>
        _voices.FirstOrDefault(v => v.Identifier.Equals(name, StringComparison.OrdinalIgnoreCase) || v.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // The language itself, or without its region: de-at is spoken by de. A voice that has it as its first language goes before one that has it too.
    private EspeakVoice? Speaking(string language)
    {
        for (var tag = language; ; tag = tag[..tag.LastIndexOf('-')])
        {
            var speaking = _voices.Select(v => (Voice: v, Place: v.Languages.ToList().FindIndex(l => l.Equals(tag, StringComparison.OrdinalIgnoreCase))))
                .Where(v => v.Place >= 0).OrderBy(v => v.Place).ThenBy(v => v.Voice.Identifier.Length).Select(v => v.Voice).FirstOrDefault();
            if (speaking is not null || !tag.Contains('-'))
                return speaking;
        }
    }
}
