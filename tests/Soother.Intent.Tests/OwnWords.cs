namespace Soother.Intent.Tests;

/// <summary>What people may say to the shipped skills, written without a look at their sentences.</summary>
internal static class OwnWords
{
    public static readonly (string Said, string Intent)[] Paraphrases =
    [
        ("i need a timer that goes off after twenty minutes", "SetTimer"), ("set me a timer of ten minutes for the pasta", "SetTimer"), ("can you time fifteen minutes for me", "SetTimer"),
        ("start counting five minutes for the eggs", "SetTimer"), ("get rid of all of my timers please", "CancelAllTimers"), ("how many timers are running now", "ListTimers"),
        ("how much longer does the pasta timer have", "ListTimers"), ("i don't need the timer any more, cancel it", "CancelTimer"),
        ("could you maybe tell me what time it is at the moment", "GetTime"), ("do you know what time it is", "GetTime"), ("is it late already, what's the time", "GetTime"),
        ("what is today's date please", "GetDate"), ("could you tell me today's date", "GetDate"), ("which day of the week do we have today", "GetWeekday"), ("remind me what year it is", "GetYear"),
        ("do you know what time it is in tokyo right now", "GetTimeIn"), ("how late is it over in new york", "GetTimeIn"), ("how many days do i still have to wait until christmas", "DaysUntil"),
        ("how big is the time difference between london and paris", "GetTimeDifference"), ("please make yourself a bit louder", "VolumeUp"), ("can you talk a little louder", "VolumeUp"),
        ("lower the volume a little bit please", "VolumeDown"), ("could you be a bit quieter", "VolumeDown"), ("put the volume at forty percent", "SetVolume"), ("mute yourself for now", "Mute"),
        ("i would like to do a breathing exercise with you", "Breathe"), ("let's do some box breathing", "Breathe"), ("guide me through a breathing exercise please", "Breathe"),
        ("can we do a body scan together", "BodyScan"), ("help me relax my whole body", "BodyScan"), ("please count me down to sleep", "CountDown"), ("could you count backwards from a hundred", "CountDown"),
        ("help me to fall asleep", "CountDown"), ("would you tell me a bedtime story", "Story"), ("i'd love to hear a story", "Story"), ("can you lead me through a meditation", "Meditate"),
        ("i'd like to meditate for a while", "Meditate"), ("i want to speak with the dog", "ChangeHost"), ("can i have a different host", "ChangeHost"), ("who am i talking to right now", "WhoIsThere"),
        ("who else can i talk to here", "ListHosts"), ("i just need someone to listen to me", "Listen"), ("can i talk to you about something", "Listen"), ("i feel so lonely tonight", "Confide"),
        ("i'm really worried about my mother", "Confide"), ("do you know any good jokes", "TellJoke"), ("tell me another funny joke", "TellJoke"), ("can you say that once more", "Repeat"),
        ("i didn't hear you, what did you say", "Repeat"), ("what kind of things can you do for me", "Help"), ("i don't know what i can say to you", "Help"), ("are you really a human being", "AboutMe"),
        ("tell me what asmr is", "AboutAsmr"), ("why are you always whispering", "AboutWhisper"), ("do you need an internet connection", "AboutOffline"), ("are you listening to me all the time", "AboutHearing"),
        ("wake me up tomorrow morning at seven thirty please", "SetAlarm"), ("i want an alarm for six in the morning", "SetAlarm"), ("can you set the alarm to half past six", "SetAlarm"),
        ("please delete my alarm for seven", "CancelAlarm"), ("do i have any alarms for tomorrow", "ListAlarms"), ("delete all the alarms i have set", "CancelAllAlarms"),
        ("can you remind me to call my sister at six", "SetReminder"), ("don't let me forget to water the plants tomorrow", "SetReminder"), ("what reminders do i still have", "ListReminders"),
        ("please remember that the key is under the mat", "Remember"), ("what did i tell you about the key", "FindNote"), ("read out all of my notes please", "ReadNotes"),
        ("forget everything i ever told you", "ForgetEverything"), ("could you switch on the light in the kitchen", "SwitchOn"), ("bedroom light on please", "SwitchOn"),
        ("please turn the lamp in the living room off", "SwitchOff"), ("can you dim the light in the bedroom to ten percent", "DimLight"), ("make the light in the office green please", "ColorLight"),
        ("how much is twelve times fourteen", "Calculate"), ("can you work out fifteen percent of eighty", "Calculate"), ("how many kilometers are five miles", "ConvertUnits"),
        ("convert ten pounds into kilograms for me", "ConvertUnits"), ("please stop talking now", "Stop"), ("show me what is on the menu", "Menu"),
    ];
}
