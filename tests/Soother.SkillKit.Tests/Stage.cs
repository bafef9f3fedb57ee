using Soother.Contracts;
using Soother.Testing;

namespace Soother.SkillKit.Tests;

/// <summary>A skill on a bus in memory, with a folder of its own for locale files.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("soother-kit-");

    public InMemoryBus Bus { get; } = new();

    public LogLines Log { get; } = new();

    public void Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, "locale", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public Skill Skill(string language = "en-us") =>
        new(Bus.Connect("Kitchen"), new("Kitchen", _folder.FullName, _folder.FullName, _folder.FullName, default, language), Log);

    public async Task<IntentsOffered> StartAsync(Skill skill)
    {
        await skill.StartAsync(TestContext.Current.CancellationToken);
        return await Bus.WaitForAsync<IntentsOffered>();
    }

    public Task<IntentsOffered> StartAsync(object holder, string language = "en-us") => StartAsync(Skill(language).WithIntentsOf(holder));

    public SessionStub Session(SiteId site = default) => new(Bus, site);

    public async ValueTask DisposeAsync()
    {
        await Bus.DisposeAsync();
        _folder.Delete(recursive: true);
        Assert.Empty(Bus.Faults);
    }
}
