namespace Soother.Intent.Tests;

/// <summary>
/// Which intents of the shipped skills do what is meant by a label of HWU64; whatever else is understood of an utterance is wrong. Labels that are not here belong to
/// skills that do not ship: music, mail, the weather, a coffee machine, a vacuum cleaner.
/// </summary>
internal static class LawfulIntents
{
    private static readonly string[] Dates = ["GetTime", "GetDate", "GetWeekday", "GetYear", "GetTimeIn", "GetDateIn", "WeekdayOf", "DaysUntil"];

    private static readonly Dictionary<string, string[]> ByLabel = new()
    {
        ["alarm_query"] = ["ListAlarms"],
        ["alarm_remove"] = ["CancelAlarm", "CancelAllAlarms", "Snooze"],
        ["alarm_set"] = ["SetAlarm", "SetReminder", "SetTimer"],
        ["audio_volume_down"] = ["VolumeDown", "SetVolume"],
        ["audio_volume_mute"] = ["Mute", "Unmute", "SetVolume", "Stop"],   // "be quiet" is one of these
        ["audio_volume_up"] = ["VolumeUp", "SetVolume", "Unmute"],
        ["calendar_query"] = ["ListReminders"],
        ["calendar_remove"] = ["CancelReminder", "CancelAllReminders"],
        ["calendar_set"] = ["SetReminder", "Remember"],
        ["cooking_recipe"] = ["ConvertUnits"],   // "how many teaspoons are in a cup"
        ["datetime_convert"] = ["GetTimeDifference", "GetTimeIn"],
        ["datetime_query"] = Dates,
        ["general_commandstop"] = ["Stop", "Cancel"],
        ["general_dontcare"] = ["Cancel"],
        ["general_joke"] = ["TellJoke"],
        ["general_quirky"] = ["AboutMe", "AboutKeeping", "Help", "HostTale", "WhoIsThere", "Listen", "Confide"],
        ["general_repeat"] = ["Repeat"],
        ["iot_hue_lightchange"] = ["ColorLight"],
        ["iot_hue_lightdim"] = ["DimLight"],
        ["iot_hue_lightoff"] = ["SwitchOff"],
        ["iot_hue_lighton"] = ["SwitchOn"],
        ["iot_hue_lightup"] = ["DimLight"],
        ["iot_wemo_off"] = ["SwitchOff"],
        ["iot_wemo_on"] = ["SwitchOn"],
        ["lists_createoradd"] = ["Remember", "SetReminder"],
        ["lists_query"] = ["ReadNotes", "FindNote"],
        ["lists_remove"] = ["ForgetNote"],
        ["music_likeness"] = ["Remember", "SetReminder"],   // "please note that I like jazz"
        ["qa_factoid"] = ["ConvertUnits"],   // "how many cups in a quart"
        ["qa_maths"] = ["Calculate", "ConvertUnits"],
    };

    /// <summary>Whether an utterance with a label may be understood as an intent.</summary>
    public static bool Allow(string label, string intent) => ByLabel.TryGetValue(label, out var lawful) && lawful.Contains(intent);

    /// <summary>Whether no shipped skill has anything to do with a label.</summary>
    public static bool IsForeign(string label) => !ByLabel.ContainsKey(label);
}
