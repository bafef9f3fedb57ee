using Soother.Host.Commands.Making;

namespace Soother.Host.Tests.Commands;

public sealed class SkillMakerTests : IDisposable
{
    private readonly TemporaryFolder _skills = new();

    public void Dispose() => _skills.Dispose();

    [Fact]
    public void MakesAFileOfActionsAndOneOfSentences()
    {
        var folder = SkillMaker.Make(_skills.Path, "weather", "en-us");
        Assert.Contains("AboutWeather", File.ReadAllText(Path.Combine(folder, "skill.yaml")));
        Assert.Contains("about weather", File.ReadAllText(Path.Combine(folder, "locale/en-us/skill.yaml")));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("Weather")]
    [InlineData("")]
    [InlineData("two words")]
    public void RefusesWhatCannotBeAName(string name) =>
        Assert.Contains("cannot be a skill's name", Assert.Throws<UserException>(() => SkillMaker.Make(_skills.Path, name, "en-us")).Message);

    [Fact]
    public void LeavesASkillThatIsThereAlone()
    {
        SkillMaker.Make(_skills.Path, "weather", "en-us");
        Assert.Contains("exists already", Assert.Throws<UserException>(() => SkillMaker.Make(_skills.Path, "weather", "en-us")).Message);
    }
}
