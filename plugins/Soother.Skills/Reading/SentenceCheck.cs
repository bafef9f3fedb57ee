namespace Soother.Skills;

/// <summary>
/// Finds the usual slips in a sentence template while its file and line are still known. What a template means is up to whoever recognises
/// intents; what it refuses beyond this, it says over the bus.
/// </summary>
internal static class SentenceCheck
{
    private const string Openings = "([{<";
    private const string Closings = ")]}>";

    /// <param name="sentence">The template.</param>
    /// <param name="needsWord">Whether it has to hold a word; a part of a sentence may be a mere %.</param>
    /// <exception cref="SkillFaultException">It is not a template.</exception>
    public static void Check(YamlValue sentence, bool needsWord = true)
    {
        var text = sentence.Text!;
        var open = new Stack<char>();
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\\')
                at++;
            else if (Openings.Contains(letter))
                open.Push(letter);
            else if (Closings.IndexOf(letter) is >= 0 and var kind && (!open.TryPop(out var last) || last != Openings[kind]))
                throw sentence.Fault($"'{letter}' closes nothing in '{text}'");
        }
        if (open.TryPeek(out var left))
            throw sentence.Fault($"'{left}' is not closed in '{text}'");
        if (needsWord && !text.Any(char.IsLetterOrDigit))
            throw sentence.Fault($"there is no word in '{text}'");
    }
}
