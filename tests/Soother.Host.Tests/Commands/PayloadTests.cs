using Soother.Contracts;
using Soother.Host.Commands;

namespace Soother.Host.Tests.Commands;

public sealed class PayloadTests
{
    [Fact]
    public void JsonIsShownWithoutWhatIsNull() =>
        Assert.Equal("""{"text":"héllo","siteId":"default"}""", Payload.Pretty(new TtsSay("héllo").ToBusMessage().Payload));

    [Fact]
    public void LongJsonIsShownOnSeveralLines() =>
        Assert.Contains('\n', Payload.Pretty(new TtsSay(new string('a', 200)).ToBusMessage().Payload));

    [Fact]
    public void SoundIsShownAsItsLength() =>
        Assert.Equal("(46 bytes of WAV)", Payload.Pretty(Wav.ToBytes([7], 16000)));

    [Theory]
    [InlineData("", "(empty)")]
    [InlineData("not json", "(8 bytes)")]
    public void AnythingElseIsShownAsItsLength(string payload, string shown) =>
        Assert.Equal(shown, Payload.Pretty(System.Text.Encoding.UTF8.GetBytes(payload)));
}
