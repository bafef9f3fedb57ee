namespace Soother.Stt.Tests;

/// <summary>What a handful of everyday intents can say, numbers as words.</summary>
internal static class Commands
{
    private static readonly string[] Ones =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
         "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static IReadOnlyList<string> Phrases { get; } = [.. Fixed(), .. Timers(), .. Volumes()];

    private static IEnumerable<string> Fixed() =>
    [
        "what time is it", "what's the time", "what is the time", "tell me the time", "what time is it now", "what's the date", "what is the date",
        "what's the date today", "what day is it", "what day is it today", "cancel the timer", "cancel timer", "cancel my timer", "cancel all timers",
        "stop the timer", "how much time is left", "how long is left", "how much time is left on the timer", "list timers", "list my timers",
        "what timers are there", "stop", "cancel", "never mind", "repeat that", "say that again", "repeat", "say it again", "help", "what can i say",
        "help me", "volume up", "volume down", "turn the volume up", "turn the volume down", "turn up the volume", "turn down the volume", "louder",
        "quieter", "speak louder", "speak quieter", "start a breathing exercise", "let's breathe", "breathing exercise", "breathe with me",
    ];

    private static IEnumerable<string> Timers() =>
        from number in Enumerable.Range(1, 99)
        from unit in new[] { "second", "minute", "hour" }
        from start in new[] { "set a timer for", "set timer for", "start a timer for" }
        select $"{start} {Words(number)} {unit}{(number == 1 ? "" : "s")}";

    private static IEnumerable<string> Volumes() =>
        from number in Enumerable.Range(0, 101)
        from form in new[] { "set the volume to {0}", "set the volume to {0} percent", "set volume to {0}" }
        select string.Format(form, number == 100 ? "one hundred" : Words(number));

    private static string Words(int number) => number < 20
        ? Ones[number]
        : number % 10 == 0 ? Tens[(number / 10) - 2] : $"{Tens[(number / 10) - 2]} {Ones[number % 10]}";
}
