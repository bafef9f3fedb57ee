using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>An example is what somebody might say, with slots marked in it: <c>play [Blue Moon](song)</c>; <c>\[</c> is a bracket.</summary>
internal static partial class ExampleText
{
    /// <summary>The example without its marks, as it is said.</summary>
    public static string Spoken(string example) => Mark().Replace(example, mark => mark.Groups["words"].Success ? mark.Groups["words"].Value : mark.Value[1..]);

    /// <summary>The slots that are marked.</summary>
    public static IEnumerable<string> Slots(string example) => Mark().Matches(example).Select(mark => mark.Groups["slot"]).Where(slot => slot.Success).Select(slot => slot.Value);

    /// <exception cref="SkillFaultException">A mark is none, or there is no word.</exception>
    public static void Check(YamlValue example)
    {
        if (Mark().Replace(example.Text!, "").Contains('['))
            throw example.Fault($"a slot is marked [words](slot) in an example, but here is '{example.Text}'; a [ that marks nothing is written \\[");
        if (!example.Text!.Any(char.IsLetterOrDigit))
            throw example.Fault($"there is no word in '{example.Text}'");
    }

    [GeneratedRegex(@"\\[\[\]\\]|\[(?<words>[^\[\]]+)\]\((?<slot>[A-Za-z_][A-Za-z0-9_]*)\)")]
    private static partial Regex Mark();
}
