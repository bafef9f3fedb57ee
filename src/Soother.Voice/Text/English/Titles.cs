namespace Soother.Voice.Text.English;

/// <summary>Mr. Smith, Gen. Walker: what stands before a name, and Jr. and Inc. behind one.</summary>
internal static class Titles
{
    // With a name behind them, and a full stop or none.
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["Mr"] = "mister", ["Mrs"] = "missus", ["Ms"] = "miz", ["Messrs"] = "messieurs", ["Mme"] = "madame", ["Mlle"] = "mademoiselle", ["Prof"] = "professor",
        ["Drs"] = "doctors",
    };

    // With a name and a full stop.
    private static readonly Dictionary<string, string> Stopped = new(StringComparer.Ordinal)
    {
        ["Gen"] = "general", ["Sgt"] = "sergeant", ["Capt"] = "captain", ["Lt"] = "lieutenant", ["Col"] = "colonel", ["Maj"] = "major",
        ["Cpl"] = "corporal", ["Pvt"] = "private",
        ["Adm"] = "admiral", ["Cmdr"] = "commander", ["Rev"] = "reverend", ["Hon"] = "honorable", ["Gov"] = "governor", ["Sen"] = "senator",
        ["Rep"] = "representative",
        ["Pres"] = "president", ["Supt"] = "superintendent", ["Det"] = "detective", ["Insp"] = "inspector", ["Atty"] = "attorney", ["Fr"] = "father",
        ["Mt"] = "Mount", ["Ft"] = "Fort",
    };

    public static Reading Read(TokenList tokens, int at)
    {
        if (!tokens[at].IsCapitalised)
            return Reading.None;
        var stop = tokens[at + 1].Is(".");
        var next = tokens.PastSpace(stop ? at + 2 : at + 1);
        var named = tokens[next].IsCapitalised || (tokens[next].Is("\"") && tokens[next + 1].IsCapitalised);
        if (!named || (!stop && !tokens[at + 1].IsSpace))
            return Plain.TryGetValue(tokens[at].Text, out var alone) && stop ? SentenceEnd.Close(tokens, at, at + 1, alone) : Reading.None;
        if (Plain.TryGetValue(tokens[at].Text, out var title) || (stop && Stopped.TryGetValue(tokens[at].Text, out title)))
            return new(title, stop ? 2 : 1);
        return Reading.None;
    }
}
