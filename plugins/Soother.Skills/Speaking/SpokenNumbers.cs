using System.Globalization;

namespace Soother.Skills;

/// <summary>Numbers in words.</summary>
internal sealed class SpokenNumbers(SpeechFile file)
{
    private const double TooLarge = 1e15;
    private readonly NumberRules _rules = new(file.Part("numbers").At);
    private readonly string _point = file.Text("point");
    private readonly string _minus = file.Text("minus");
    private readonly string _percent = file.Text("percent");
    private readonly string _power = file.Text("power");

    /// <summary>A number, rounded to some decimals; one with more than fifteen digits as a power of ten.</summary>
    public string Of(double number, int decimals = 2)
    {
        if (!double.IsFinite(number))
            return number.ToString(CultureInfo.InvariantCulture);
        if (number < 0 && Math.Round(-number, decimals, MidpointRounding.AwayFromZero) > 0)
            return SpeechFile.Fill(_minus, ("number", Of(-number, decimals)));
        if (number >= TooLarge)
            return Power(number);
        // As a decimal: what is half in the words that were said is half here.
        var rounded = Math.Round((decimal)Math.Abs(number), decimals, MidpointRounding.AwayFromZero);
        var digits = rounded.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture).Split('.');
        var whole = Whole((long)rounded);
        return digits.Length == 1 ? whole : SpeechFile.Fill(_point, ("whole", whole), ("digits", string.Join(' ', digits[1].Select(d => Whole(d - '0')))));
    }

    public string Whole(long number) => _rules.Say(number, "cardinal");

    public string Ordinal(int number) => _rules.Say(number, "ordinal");

    /// <summary>A year as it is said: "twenty twenty-six".</summary>
    public string Year(int year) => _rules.Say(year, "year");

    public string Percent(double number) => SpeechFile.Fill(_percent, ("number", Of(number)));

    private string Power(double number)
    {
        var power = (int)Math.Floor(Math.Log10(number));
        var front = Math.Round(number / Math.Pow(10, power), 2, MidpointRounding.AwayFromZero);
        if (front >= 10)
            (front, power) = (front / 10, power + 1);
        return SpeechFile.Fill(_power, ("number", Of(front)), ("power", Whole(power)));
    }
}
