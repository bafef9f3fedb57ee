using Soother.SkillKit.Reading;

namespace Soother.SkillKit.Tests;

public sealed class LocaleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("soother-kit-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void NeverGivesTheSameReplyTwiceInARow()
    {
        Write("hello.dialog", "One, {name}.\nTwo, {name}.\nThree, {missing}.\n");
        var locale = new Locale(_folder.FullName, "en-us");
        string[] said = [.. Enumerable.Range(0, 50).Select(_ => locale.Reply("hello", name => name == "name" ? "Ann" : null))];
        Assert.Equal(["One, Ann.", "Two, Ann."], said.Distinct().Order());
        Assert.DoesNotContain(said.Zip(said.Skip(1)), pair => pair.First == pair.Second);
    }

    [Fact]
    public void SaysWhichFileIsMissing()
    {
        Write("wants.dialog", "It is {time}.");
        var locale = new Locale(_folder.FullName, "en-us");
        Assert.EndsWith("hello.dialog is missing or empty", Assert.Throws<SkillFaultException>(() => locale.Reply("hello", _ => null)).Message, StringComparison.Ordinal);
        Assert.Contains("no reply for which all values are there", Assert.Throws<SkillFaultException>(() => locale.Reply("wants", _ => null)).Message);
    }

    [Fact]
    public void ALanguageThatIsNotThereIsEnglish() => Assert.Contains("yes [please]", new Locale(_folder.FullName, "xx-xx").Sentences("SayYes"));

    private void Write(string file, string text) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, "locale", "en-us")).FullName, file), text);
}
