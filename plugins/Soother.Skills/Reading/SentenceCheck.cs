namespace Soother.Skills;

/// <summary>
/// Finds the usual slips in a sentence template while its file and line are still known. What a template means is up to whoever recognises
/// intents; what it refuses beyond this, it says over the bus.
/// </summary>
internal static class SentenceCheck
{
    public static void Check(YamlValue sentence)
    {
        var open = new Stack<char>();
        foreach (var letter in sentence.Text!)
        {
            if (letter is '(' or '[' or '{')
                open.Push(letter);
            else if (letter is ')' or ']' or '}' && (!open.TryPop(out var last) || last != Opening(letter)))
                throw sentence.Fault($"'{letter}' closes nothing in '{sentence.Text}'");
        }
        if (open.TryPeek(out var left))
            throw sentence.Fault($"'{left}' is not closed in '{sentence.Text}'");
        if (!sentence.Text.Any(char.IsLetterOrDigit))
            throw sentence.Fault($"there is no word in '{sentence.Text}'");
    }

    private static char Opening(char closing) => closing switch { ')' => '(', ']' => '[', _ => '{' };
}
