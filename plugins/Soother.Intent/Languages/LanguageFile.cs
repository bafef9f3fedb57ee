namespace Soother.Intent;

/// <summary>What a <c>language.yaml</c> holds; the English one says what each part is for.</summary>
internal sealed class LanguageFile
{
    public NumberTables Numbers { get; set; } = new();

    public Dictionary<string, string> Signs { get; set; } = [];

    public Dictionary<string, string> SignsAfterNumber { get; set; } = [];

    public TemperatureTables Temperatures { get; set; } = new();

    public DurationTables Durations { get; set; } = new();

    public TimeTables Times { get; set; } = new();

    public DateTables Dates { get; set; } = new();

    public MomentTables Moments { get; set; } = new();

    public List<string> SmallWords { get; set; } = [];

    public List<string> DecisiveWords { get; set; } = [];

    public List<string> Negations { get; set; } = [];

    public Dictionary<string, string> Contractions { get; set; } = [];

    public List<string> Preambles { get; set; } = [];

    public List<string> Closings { get; set; } = [];

    public List<List<string>> Confusable { get; set; } = [];

    public Dictionary<string, List<string>> Phrases { get; set; } = [];

    internal sealed class NumberTables
    {
        public Dictionary<string, long> Small { get; set; } = [];

        public Dictionary<string, long> Tens { get; set; } = [];

        public Dictionary<string, long> Hundreds { get; set; } = [];

        public Dictionary<string, long> Scales { get; set; } = [];

        public Dictionary<string, long> Ones { get; set; } = [];

        public Dictionary<string, long> Whole { get; set; } = [];

        public Dictionary<string, long> Said { get; set; } = [];

        public List<string> Joins { get; set; } = [];

        public List<string> Minus { get; set; } = [];

        public List<string> Point { get; set; } = [];

        public List<string> ZeroDigit { get; set; } = [];

        public Dictionary<string, decimal> Shares { get; set; } = [];

        public Dictionary<string, decimal> Rests { get; set; } = [];

        public Dictionary<string, long> Ordinals { get; set; } = [];

        public List<string> OrdinalSuffixes { get; set; } = [];

        public List<string> Percent { get; set; } = [];
    }

    internal sealed class TemperatureTables
    {
        public List<string> Degrees { get; set; } = [];

        public Dictionary<string, List<string>> Units { get; set; } = [];
    }

    internal sealed class DurationTables
    {
        public Dictionary<string, List<string>> Units { get; set; } = [];

        public Dictionary<string, decimal> Counts { get; set; } = [];

        public Dictionary<string, decimal> Rests { get; set; } = [];

        public Dictionary<string, decimal> AfterUnit { get; set; } = [];

        public List<string> Joins { get; set; } = [];

        public Dictionary<string, int> Days { get; set; } = [];

        public bool UnitAlone { get; set; }
    }

    internal sealed class TimeTables
    {
        public string OClock { get; set; } = "";

        public List<string> Noon { get; set; } = [];

        public List<string> Midnight { get; set; } = [];

        public List<string> Exact { get; set; } = [];

        public List<string> Half { get; set; } = [];

        public List<string> Past { get; set; } = [];

        public List<string> To { get; set; } = [];

        public Dictionary<string, long> Parts { get; set; } = [];

        public Dictionary<string, long> More { get; set; } = [];

        public Dictionary<string, List<string>> Periods { get; set; } = [];
    }

    internal sealed class DateTables
    {
        public List<List<string>> Weekdays { get; set; } = [];

        public List<List<string>> Months { get; set; } = [];

        public Dictionary<string, int> Days { get; set; } = [];

        public List<string> Coming { get; set; } = [];

        public List<string> Next { get; set; } = [];

        public List<string> Last { get; set; } = [];

        public List<string> WeekAfter { get; set; } = [];

        public List<string> OfMonth { get; set; } = [];

        public List<string> OfThisMonth { get; set; } = [];

        public List<string> Ahead { get; set; } = [];

        public List<string> Ago { get; set; } = [];
    }

    internal sealed class MomentTables
    {
        public List<string> Now { get; set; } = [];

        public List<string> Before { get; set; } = [];

        public Dictionary<string, string> Parts { get; set; } = [];

        public Dictionary<string, string> Named { get; set; } = [];
    }
}
