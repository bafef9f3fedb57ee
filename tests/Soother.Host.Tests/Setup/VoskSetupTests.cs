using System.IO.Compression;
using System.Security.Cryptography;
using Soother.Host.Setup;

namespace Soother.Host.Tests.Setup;

public sealed class VoskSetupTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly HttpClient _http = new();

    private string Library => _data.File("lib/libvosk.so");

    public void Dispose()
    {
        _http.Dispose();
        _data.Dispose();
    }

    [Fact, Trait("Network", "npm")]
    public async Task FetchesTheLibraryFromNpmAndChecksIt()
    {
        var npm = VoskSources.ForThisMachine().Npm;
        Assert.SkipWhen(npm is null, "npm's package has no library for this kind of machine");
        Assert.SkipUnless(OnPath("npm"), "npm is not installed");
        Assert.True(await EnsureAsync(new(npm, null)));
        Assert.Equal(npm.LibrarySha256, await Checksum.OfAsync(Library, TestContext.Current.CancellationToken));
        Assert.Equal(["libvosk.so"], Directory.GetFileSystemEntries(_data.File("lib")).Select(Path.GetFileName));
    }

    [Fact, Trait("Network", "npm")]
    public async Task RefusesAPackageWithAnotherSum()
    {
        var npm = VoskSources.ForThisMachine().Npm;
        Assert.SkipWhen(npm is null, "npm's package has no library for this kind of machine");
        Assert.SkipUnless(OnPath("npm"), "npm is not installed");
        var refused = await Assert.ThrowsAsync<UserException>(() => EnsureAsync(new(npm with { Sha256 = new string('0', 64) }, null)));
        Assert.Contains("was thrown away", refused.Message);
        Assert.False(File.Exists(Library));
    }

    [Fact]
    public async Task TakesTheLibraryFromTheReleaseArchiveWhereNpmHasNone()
    {
        var content = RandomNumberGenerator.GetBytes(50_000);
        var zip = Zip("vosk-linux-x/libvosk.so", content);
        await using var server = new FileServer(zip);
        Assert.True(await EnsureAsync(new(null, Release(server, zip))));
        Assert.Equal(content, await File.ReadAllBytesAsync(Library, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task LeavesNoLibraryWhenTheArchiveIsDamaged()
    {
        var zip = Zip("vosk-linux-x/libvosk.so", new byte[1000]);
        await using var server = new FileServer([.. zip[..^1], 1]);
        var refused = await Assert.ThrowsAsync<UserException>(() => EnsureAsync(new(null, Release(server, zip))));
        Assert.Contains("was thrown away", refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.False(File.Exists(Library));
    }

    [Fact]
    public async Task SaysThatAnArchiveHoldsNoLibrary()
    {
        var zip = Zip("vosk-linux-x/vosk_api.h", new byte[10]);
        await using var server = new FileServer(zip);
        var refused = await Assert.ThrowsAsync<UserException>(() => EnsureAsync(new(null, Release(server, zip))));
        Assert.Contains("vosk.zip holds no /libvosk.so", refused.Message);
    }

    [Fact]
    public async Task AsksNobodyWhenTheLibraryIsThere()
    {
        Directory.CreateDirectory(_data.File("lib"));
        await File.WriteAllTextAsync(Library, "mine", TestContext.Current.CancellationToken);
        Assert.False(await EnsureAsync(new(null, null)));
        Assert.Equal("mine", await File.ReadAllTextAsync(Library, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SaysWhatToDoWhereNobodyHasTheLibrary()
    {
        var failed = await Assert.ThrowsAsync<UserException>(() => EnsureAsync(new(null, null)));
        Assert.Contains("put libvosk.so into " + _data.File("lib"), failed.Message);
    }

    private Task<bool> EnsureAsync(VoskSources sources) =>
        new VoskSetup(sources, _http, _data.File("lib"), new Progress<Transfer>()).EnsureAsync(TestContext.Current.CancellationToken);

    private static ReleaseArchive Release(FileServer server, byte[] zip) => new(server.Address("vosk.zip"), Convert.ToHexStringLower(SHA256.HashData(zip)));

    private static byte[] Zip(string name, byte[] content)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry(name).Open())
            entry.Write(content);
        return file.ToArray();
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
