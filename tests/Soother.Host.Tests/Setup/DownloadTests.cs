using System.Security.Cryptography;
using Soother.Host.Setup;

namespace Soother.Host.Tests.Setup;

public sealed class DownloadTests : IAsyncDisposable
{
    private const string Name = "library.zip";
    private readonly byte[] _content = RandomNumberGenerator.GetBytes(300_000);
    private readonly FileServer _server;
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly Seen _seen = new();

    public DownloadTests() => _server = new(_content);

    private ReleaseArchive Archive => new(_server.Address(Name), Convert.ToHexStringLower(SHA256.HashData(_content)));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task FetchesAFileAndSaysHowFarItIs()
    {
        var file = await FetchAsync();
        Assert.Equal(_content, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(_content.Length, _seen.Last!.Done);
        Assert.Equal(_content.Length, _seen.Last.Total);
    }

    [Fact]
    public async Task GoesOnWhereABrokenConnectionStopped()
    {
        _server.BreakAfter = 100_000;
        var file = await FetchAsync();
        Assert.Equal(_content, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(2, _server.Starts.Count);
        Assert.InRange(_server.Starts[1] ?? 0, 1, 100_000);
    }

    [Fact]
    public async Task GoesOnWhereAnEarlierRunStopped()
    {
        await File.WriteAllBytesAsync(_folder.File(Name + ".part"), _content[..12345], TestContext.Current.CancellationToken);
        var file = await FetchAsync();
        Assert.Equal(_content, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([12345], _server.Starts);
    }

    [Fact]
    public async Task TakesAWholePartAsItIs()
    {
        await File.WriteAllBytesAsync(_folder.File(Name + ".part"), _content, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(await FetchAsync()));
        Assert.Equal([_content.Length], _server.Starts);
    }

    [Fact]
    public async Task StartsAgainWhenTheEarlierPartWasDamaged()
    {
        await File.WriteAllBytesAsync(_folder.File(Name + ".part"), new byte[5000], TestContext.Current.CancellationToken);
        var file = await FetchAsync();
        Assert.Equal(_content, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([5000, null], _server.Starts);
    }

    [Fact]
    public async Task RefusesAndThrowsAwayAFileWithAnotherSum()
    {
        var expected = Archive;
        _server.Content = [.. _content[..^1], (byte)(_content[^1] ^ 1)];
        var refused = await Assert.ThrowsAsync<UserException>(() => FetchAsync(expected));
        Assert.Contains(expected.Sha256, refused.Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task SaysThatTheServerHasNoSuchFile()
    {
        var nobody = new ReleaseArchive(new("http://127.0.0.1:9/library.zip"), Archive.Sha256);
        var failed = await Assert.ThrowsAsync<UserException>(() => FetchAsync(nobody));
        Assert.StartsWith("http://127.0.0.1:9/library.zip: Connection refused", failed.Message);
    }

    private Task<string> FetchAsync(ReleaseArchive? archive = null) =>
        new Download(_http, _seen) { Pause = TimeSpan.Zero }.FetchAsync(archive ?? Archive, _folder.Path, TestContext.Current.CancellationToken);

    private sealed class Seen : IProgress<Transfer>
    {
        public Transfer? Last { get; private set; }

        public void Report(Transfer value) => Last = value;
    }
}
