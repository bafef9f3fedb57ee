namespace Soother.Skills.Tests.Reading;

/// <summary>A folder with another program's files, read as a skill.</summary>
internal static class ForeignFolder
{
    public static ForeignSkill Read(params IEnumerable<(string Path, string Text)> files)
    {
        using var folder = Write(files);
        return ForeignReader.Read(folder.Path("house"), "en-us") ?? throw new InvalidOperationException("nothing was read");
    }

    public static Skill ReadSkill(params IEnumerable<(string Path, string Text)> files)
    {
        using var folder = Write(files);
        return SkillReader.Read(folder.Path("house"), "en-us");
    }

    public static string Sentences(ForeignSkill skill, string intent) =>
        string.Join('\n', skill.Tree.Find("intents")!.Find(intent)!.Find("sentences")!.Items!.Select(sentence => sentence.Text));

    private static TempFolder Write(IEnumerable<(string Path, string Text)> files)
    {
        var folder = new TempFolder();
        foreach (var (path, text) in files)
            folder.Write($"house/{path}", text);
        return folder;
    }
}
