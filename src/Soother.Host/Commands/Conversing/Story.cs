using System.Text.Json;
using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>Messages as a person reads them: who says it, and what it says.</summary>
internal sealed record Story(string Who, string What)
{
    /// <returns>Null for messages that tell a newcomer nothing about a conversation.</returns>
    public static Story? Of(Heard heard) => OfDialogue(heard) ?? OfRecogniser(heard) ?? OfMeaning(heard) ?? OfVoice(heard);

    private static Story? OfDialogue(Heard heard)
    {
        if (heard.As<HotwordDetected>() is not null)
            return new("wake word", "the wake word was heard");
        if (heard.As<StartSession>() is { } start)
            return new("user", start.Init is NotificationInit notice ? $"please say: “{notice.Text}”" : "wants to say something");
        if (heard.As<SessionQueued>() is not null)
            return new("dialogue", "the session waits for another to end");
        if (heard.As<SessionStarted>() is not null)
            return new("dialogue", "a session begins");
        if (heard.As<ContinueSession>() is { } more)
            return new("skill", more.Text is null ? "listens on" : $"asks: “{more.Text}”");
        if (heard.As<EndSession>() is { } end)
            return new("skill", end.Text is null ? "is done, without a word" : $"answers: “{end.Text}”");
        if (heard.As<SessionEnded>() is { } ended)
            return new("dialogue", $"the session is over ({JsonNamingPolicy.CamelCase.ConvertName(ended.Termination.Reason.ToString())})");
        if (heard.As<DialogueError>() is { } error)
            return new("dialogue", $"failed: {error.Error}");
        return null;
    }

    private static Story? OfRecogniser(Heard heard)
    {
        if (heard.As<AsrStartListening>() is not null)
            return new("dialogue", "recogniser, listen");
        if (heard.As<AsrStopListening>() is not null)
            return new("dialogue", "recogniser, stop listening");
        if (heard.As<PartialTextCaptured>() is { Text.Length: > 0 } part)
            return new("recogniser", $"so far: “{part.Text}”");
        if (heard.As<AsrRecordingFinished>() is not null)
            return new("recogniser", "silence: that was all");
        if (heard.As<TextCaptured>() is { } captured)
            return new("recogniser", captured.Text.Length > 0 ? $"heard: “{captured.Text}” (sure to {captured.Likelihood:0%})" : "heard nothing that it knows");
        if (heard.As<AsrError>() is { } error)
            return new("recogniser", $"failed: {error.Error}");
        return null;
    }

    private static Story? OfMeaning(Heard heard)
    {
        if (heard.As<NluQuery>() is { } query)
            return new("dialogue", $"what does “{query.Input}” mean?");
        if (heard.As<NluIntentParsed>() is { } parsed)
            return new("intents", $"it means {IntentReport.Of(parsed)}");
        if (heard.As<IntentRecognized>() is { } intent)
            return new("intents", $"whoever does {intent.Intent.IntentName}: do it");
        if (heard.As<NluIntentNotRecognized>() is not null)
            return new("intents", "nobody offers to do that");
        if (heard.As<NluError>() is { } error)
            return new("intents", $"failed: {error.Error}");
        return null;
    }

    private static Story? OfVoice(Heard heard)
    {
        if (heard.As<TtsSay>() is { } say)
            return new("dialogue", $"voice, say: “{say.Text}”");
        if (heard.As<PlayBytes>() is { } sound)
            return new("voice", $"{Length(sound.Wav)} of sound");
        if (heard.As<PlayFinished>() is not null)
            return new("speaker", "the sound was played");
        if (heard.As<TtsSayFinished>() is not null)
            return new("voice", "all of it was said");
        if (heard.As<TtsError>() is { } error)
            return new("voice", $"failed: {error.Error}");
        return null;
    }

    private static string Length(ReadOnlyMemory<byte> wav)
    {
        try
        {
            return $"{Wav.Read(wav).Duration.TotalSeconds:0.00} s";
        }
        catch (InvalidDataException broken)
        {
            return $"{wav.Length} bytes ({broken.Message})";
        }
    }
}
