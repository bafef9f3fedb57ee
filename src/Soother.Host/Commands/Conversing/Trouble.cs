using Soother.Contracts;
using PluginStates = Soother.Contracts.Plugins;

namespace Soother.Host.Commands.Conversing;

/// <summary>Messages that say that something went wrong, as one line each.</summary>
internal static class Trouble
{
    /// <returns>The line; null for other messages, and for the trouble of other sites.</returns>
    public static string? Of(Heard heard, SiteId site, string? session)
    {
        if (heard.As<AsrError>() is { } asr && Concerns(asr.SiteId, asr.SessionId))
            return $"the recogniser: {asr.Error}";
        if (heard.As<NluError>() is { } nlu && Concerns(nlu.SiteId, nlu.SessionId))
            return $"the intent service: {nlu.Error}";
        if (heard.As<DialogueError>() is { } dialogue && Concerns(dialogue.SiteId, dialogue.SessionId))
            return $"the dialogue: {dialogue.Error}";
        if (heard.As<TtsError>() is { } tts && Concerns(tts.SiteId, tts.SessionId))
            return $"the voice: {tts.Error}";
        return OfPlugins(heard);

        bool Concerns(SiteId where, string? which) => where == site || (which is not null && which == session);
    }

    private static string? OfPlugins(Heard heard)
    {
        var down = heard.As<PluginStates>()?.States.FirstOrDefault(p => p.State is "failed" or "waiting" && p.Reason is not null);
        return down is null ? null : $"the plugin {down.Name}: {down.Reason}";
    }
}
