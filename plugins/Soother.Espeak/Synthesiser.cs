using EspeakNg;
using Soother.Contracts;
using Soother.Voice;
using Soother.Voice.Text;

namespace Soother.Espeak;

/// <summary>Text to sound, sentence by sentence. May be used from several threads; espeak-ng itself lets one at a time in.</summary>
internal sealed class Synthesiser
{
    private const int LongestStart = 80;   // characters: about five seconds of speech

    private readonly EspeakOptions _options;
    private readonly WhisperSettings _whisper;
    private readonly string _defaultVoice;
    private readonly int _sampleRate;

    /// <exception cref="EspeakException">espeak-ng is missing, or lacks the voice that the settings name.</exception>
    public Synthesiser(EspeakOptions options, string language)
    {
        (_options, _whisper) = (options, options.WhisperSettings);
        _sampleRate = EspeakNg.Espeak.Initialise();
        Voices = new VoiceCatalogue();
        _defaultVoice = Voices.Find(options.Voice.Length > 0 ? options.Voice : language);
    }

    public VoiceCatalogue Voices { get; }

    /// <summary>The voice for a language; null is the one of the settings.</summary>
    /// <exception cref="EspeakException">There is none.</exception>
    public string VoiceFor(string? language) => string.IsNullOrWhiteSpace(language) ? _defaultVoice : Voices.Find(language);

    /// <summary>What is spoken of a text, piece by piece; pieces without a letter or digit, or a sign that has a name, are left out.</summary>
    public IReadOnlyList<string> Pieces(string text, string voice) =>
        [.. SentenceSplitter.Split(EnglishText.IsEnglish(voice) ? EnglishText.Normalise(text) : text, _options.LongestSentence, LongestStart).Where(IsSpoken)];

    /// <summary>One piece as sound.</summary>
    /// <param name="piece">What to say.</param>
    /// <param name="voice">What <see cref="VoiceFor"/> gave.</param>
    /// <param name="character">How it differs from the settings.</param>
    /// <param name="volume">0 to 1; applied to the samples, so that any speaker obeys it, and none applies it again.</param>
    /// <param name="pauseAfter">Whether more follows.</param>
    /// <param name="cancel">Ends it early, by <see cref="OperationCanceledException"/>.</param>
    public Wav Speak(string piece, string voice, Character character, double volume, bool pauseAfter, CancellationToken cancel)
    {
        var spoken = new List<float>();
        EspeakNg.Espeak.Synthesise(
            new Utterance(piece, voice, character.RateOf(_options.Rate), WordGap: _options.WordGap),
            samples =>
            {
                foreach (var sample in samples)
                    spoken.Add(sample / 32768f);
            },
            cancel);
        cancel.ThrowIfCancellationRequested();
        var sound = spoken.ToArray();
        if (_options.Whisper)
            sound = Whisperiser.Whisper(sound, _sampleRate, character.Apply(_whisper));
        else
            Loudness.Level(sound, _sampleRate, _options.Loudness);
        for (var i = 0; i < sound.Length; i++)
            sound[i] *= (float)(volume * character.Volume);
        if (pauseAfter)
            Array.Resize(ref sound, sound.Length + (int)(PauseAfter(piece) / character.Rate * _sampleRate));
        return new Wav(_sampleRate, 1, sound);
    }

    // Half as long after a comma at which a long sentence was cut, and none where it was cut between two words.
    private double PauseAfter(string piece) => piece[^1] switch
    {
        ',' or ';' or ':' or '–' or '—' => _options.Pause / 2,
        var last when char.IsLetterOrDigit(last) && piece.Length > LongestStart => 0,
        _ => _options.Pause,
    };

    private static bool IsSpoken(string piece) => piece.Any(c => char.IsLetterOrDigit(c) || char.IsSymbol(c) || c is '%' or '&' or '@' or '#');
}
