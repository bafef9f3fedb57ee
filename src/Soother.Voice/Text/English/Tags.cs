using System.Text;

namespace Soother.Voice.Text.English;

/// <summary>#GoodNight, @soother, #5, Node.js.</summary>
internal static class Tags
{
    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at].Is("#") && tokens[at + 1].IsDigits)
            return new("number", 1);
        if (tokens[at].IsAnyOf("#", "@") && tokens[at + 1].IsWord && tokens.Begins(at))
            return new($"{(tokens[at].Is("#") ? "hashtag" : "at")} {Apart(tokens[at + 1].Text)}", 2);
        if (tokens[at].Is(".") && tokens.Begins(at) && tokens[at + 1] is { IsWord: true, Text.Length: > 1 })
            return new("dot", 1);   // .NET
        var isName = tokens[at].Is(".") && (tokens[at - 1].IsWord || tokens[at - 1].IsDigits) && tokens[at + 1] is { IsWord: true, Text.Length: > 1 };
        return isName && tokens[at + 1].Text.All(char.IsLower) ? new(" dot", 1) : Reading.None;
    }

    // GoodNight as good night.
    private static string Apart(string words)
    {
        var apart = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && char.IsUpper(words[i]) && char.IsLower(words[i - 1]))
                apart.Append(' ');
            apart.Append(words[i]);
        }
        return apart.ToString();
    }
}
