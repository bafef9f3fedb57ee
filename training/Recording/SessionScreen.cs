using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Soother.Training.Recording;

/// <summary>What a reader sees: the sentence, the level, what is to be said about the take, and which keys do what.</summary>
internal static class SessionScreen
{
    private const double Quietest = -80;   // dB at the left end of the meter
    private const int MeterWidth = 40;

    /// <param name="session">The session.</param>
    /// <param name="level">The loudest sample just now, in dB below full scale.</param>
    /// <param name="trouble">What did not work; null if all did.</param>
    public static IRenderable Render(Session session, double level, string? trouble)
    {
        var rows = new List<IRenderable> { Sentence(session), Meter(session, level), new Text("") };
        rows.AddRange(Said(session, trouble));
        rows.Add(new Markup(Progress(session), new Style(decoration: Decoration.Dim)));
        rows.Add(new Markup(Keys(session)));
        return new Rows(rows);
    }

    private static Panel Sentence(Session session)
    {
        var (text, colour) = session.State switch
        {
            SessionState.Recording => (session.Prompt!.Text, Color.Red),
            SessionState.Done => (session.Left == 0 ? "That was the last one. Thank you." : "Thank you. All that you kept is there for the next time.", Color.Green),
            _ => (session.Prompt!.Text, Color.Grey),
        };
        return new Panel(new Text($"\n  {text}\n", new Style(decoration: Decoration.Bold))) { Border = BoxBorder.Rounded, BorderStyle = new(colour), Expand = true };
    }

    // Green is where a whisper may be, yellow is loud, red is too loud.
    private static Markup Meter(Session session, double level)
    {
        var full = (int)Math.Clamp((level - Quietest) / -Quietest * MeterWidth, 0, MeterWidth);
        var colour = level > -1 ? "red" : level > -6 ? "yellow" : "green";
        var state = session.State switch
        {
            SessionState.Recording => Say($"[red]● recording[/] {session.Seconds:0.0} s"),
            SessionState.Review => Say($"{session.Take!.Sound.Seconds:0.0} s recorded"),
            _ => "listening",
        };
        return new Markup(Say($" [{colour}]{new string('█', full)}[/][grey]{new string('·', MeterWidth - full)}[/] {Math.Max(level, Quietest),4:0} dB   {state}"));
    }

    private static IEnumerable<IRenderable> Said(Session session, string? trouble)
    {
        if (trouble is not null)
            yield return new Markup($" [red]![/] {Markup.Escape(trouble)}");
        foreach (var remark in session.Take?.Remarks ?? [])
            yield return new Markup($" {(remark.Again ? "[red]✗[/]" : "[yellow]·[/]")} {Markup.Escape(remark.What)}");
        if (session.Take is { Remarks.Count: 0 } take)
            yield return new Markup(Say($" [green]✓[/] Good: {take.AboveNoise:0} dB above the noise, {take.Rate:0} sounds a second."));
        if (session.Rest.Advice() is { } advice && session.State != SessionState.Recording)
            yield return new Panel(new Text(advice)) { Border = BoxBorder.Rounded, BorderStyle = new(Color.Blue), Header = new(" a rest ") };
    }

    /// <summary>How far it is, in one line.</summary>
    public static string Progress(Session session) => Say(
        $" {session.Kept} {(session.Kept == 1 ? "sentence" : "sentences")}, {session.KeptSeconds / 60:0.0} minutes; {session.Coverage.Read} of {session.Coverage.All} pairs of sounds ({session.Coverage.Share * 100:0} %); {session.Left} to go");

    private static string Keys(Session session) => session.State switch
    {
        SessionState.Ready => Key("space", "start") + Key("s", "skip") + Key("q", "quit"),
        SessionState.Recording => Key("space", "stop") + Key("r", "start again") + Key("s", "skip") + Key("q", "quit"),
        SessionState.Review when session.Take!.IsGood => Key("space", "keep") + Key("r", "repeat") + Key("p", "play") + Key("s", "skip") + Key("q", "quit"),
        SessionState.Review => Key("space", "repeat") + Key("k", "keep it all the same") + Key("p", "play") + Key("s", "skip") + Key("q", "quit"),
        _ => "",
    };

    private static string Key(string key, string does) => $"  [bold]{key}[/] {does} ";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
