using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>A session that is to begin.</summary>
/// <param name="Id">Its id, fixed already when it has to wait.</param>
/// <param name="Site">Where.</param>
/// <param name="Init">How it begins.</param>
/// <param name="CustomData">Carried through.</param>
/// <param name="Lang">Its language; null is the assistant's own.</param>
/// <param name="WakewordId">The wake word that began it; null for none.</param>
/// <param name="SendAudioCaptured">Whether the sound of what is said is wanted.</param>
/// <param name="CustomEntities">Extra slots for its intents.</param>
/// <param name="Context">What to know in it.</param>
internal sealed record SessionRequest(
    string Id, SiteId Site, SessionInit Init, string? CustomData, string? Lang = null, string? WakewordId = null, bool SendAudioCaptured = false,
    IReadOnlyDictionary<string, System.Text.Json.JsonElement>? CustomEntities = null, IReadOnlyDictionary<string, string>? Context = null)
{
    public static SessionRequest From(StartSession order) =>
        new(Guid.NewGuid().ToString(), order.SiteId, order.Init, order.CustomData, order.Lang, Context: order.Context);

    public static SessionRequest From(HotwordDetected wake) => new(
        wake.SessionId ?? $"{wake.SiteId}-{wake.WakewordId}-{Guid.NewGuid()}", wake.SiteId, new ActionInit(CanBeEnqueued: false),
        CustomData: wake.WakewordId, wake.Lang, wake.WakewordId, wake.SendAudioCaptured ?? true, wake.CustomEntities);
}
