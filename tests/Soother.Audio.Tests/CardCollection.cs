using Soother.Testing;

namespace Soother.Audio.Tests;

/// <summary>One virtual sound card for all tests that need one; they run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CardCollection : ICollectionFixture<CardFixture>
{
    public const string Name = "sound card";
}

public sealed class CardFixture : IAsyncLifetime
{
    private VirtualSoundCard? _card;

    /// <summary>The card, made known to this process; the test is skipped where there can be none.</summary>
    public VirtualSoundCard Card
    {
        get
        {
            Assert.SkipWhen(VirtualSoundCard.WhyNot is not null, VirtualSoundCard.WhyNot ?? "");
            _card!.UseHere();
            return _card;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (VirtualSoundCard.WhyNot is not null)
            return;
        _card = new VirtualSoundCard();
        await _card.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_card is not null)
            await _card.DisposeAsync();
    }
}
