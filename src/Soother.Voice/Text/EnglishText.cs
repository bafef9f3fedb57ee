namespace Soother.Voice.Text;

/// <summary>English as it is read aloud: numbers, dates, money and short forms as words.</summary>
public static class EnglishText
{
    /// <summary>Whether a language or voice of espeak-ng is English: <c>en-us</c>, <c>gmw/en-GB</c>.</summary>
    public static bool IsEnglish(string voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        var language = voice[(voice.IndexOf('/') + 1)..];
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (language.Length == 2 || !char.IsLetter(language[2]));
    }

    /// <summary>The text as it is read.</summary>
    public static string Normalise(string text) => EnglishReading.Apply(text);
}
