using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>One exchange: what the assistant says first, and what it then expects.</summary>
internal sealed record Turn(string? Text, IReadOnlyList<string>? IntentFilter, bool SendIntentNotRecognized, string? Slot = null, IReadOnlyList<string>? OtherSlots = null)
{
    public static Turn From(ActionInit init) => new(init.Text, init.IntentFilter, init.SendIntentNotRecognized);

    public static Turn From(ContinueSession order) => new(order.Text, order.IntentFilter, order.SendIntentNotRecognized, order.Slot, order.OtherSlots);
}

/// <summary>What was heard and not understood; where somebody spoke, it may have no words.</summary>
internal sealed record Missed(string Text, bool WasSpoken);
