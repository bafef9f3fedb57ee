namespace Soother.Voice.Text.English;

/// <summary>What a currency and its hundredth are called.</summary>
internal sealed record Currency(string One, string Many, string Cent, string Cents)
{
    private static readonly Currency Dollar = new("dollar", "dollars", "cent", "cents");
    private static readonly Currency Euro = new("euro", "euros", "cent", "cents");
    private static readonly Currency Pound = new("pound", "pounds", "penny", "pence");
    private static readonly Currency Yen = new("yen", "yen", "", "");

    private static readonly Dictionary<string, Currency> Signs = new(StringComparer.Ordinal)
    {
        ["$"] = Dollar, ["€"] = Euro, ["£"] = Pound, ["¥"] = Yen,
        ["₹"] = new("rupee", "rupees", "paisa", "paise"), ["₩"] = new("won", "won", "", ""), ["₽"] = new("ruble", "rubles", "kopeck", "kopecks"),
        ["₿"] = new("bitcoin", "bitcoins", "", ""), ["₺"] = new("lira", "lira", "kurus", "kurus"), ["₴"] = new("hryvnia", "hryvnias", "", ""),
    };

    private static readonly Dictionary<string, Currency> Codes = new(StringComparer.Ordinal)
    {
        ["USD"] = Of("U.S dollar"), ["EUR"] = Euro, ["GBP"] = new("British pound", "British pounds", "penny", "pence"), ["JPY"] = Yen,
        ["CHF"] = new("Swiss franc", "Swiss francs", "centime", "centimes"), ["CAD"] = Of("Canadian dollar"), ["AUD"] = Of("Australian dollar"),
        ["US"] = Of("U.S dollar"), ["AU"] = Of("Australian dollar"), ["CA"] = Of("Canadian dollar"), ["A"] = Of("Australian dollar"),
        ["C"] = Of("Canadian dollar"),
        ["HK"] = Of("Hong Kong dollar"), ["NZ"] = Of("New Zealand dollar"),
    };

    /// <summary>The currency of a sign.</summary>
    public static Currency? OfSign(string sign) => Signs.GetValueOrDefault(sign);

    /// <summary>The currency of a code of three letters: USD.</summary>
    public static Currency? OfCode(string code) => code.Length == 3 ? Codes.GetValueOrDefault(code) : null;

    /// <summary>The dollar of a country: US in US$.</summary>
    public static Currency? OfCountry(string country) => country.Length <= 2 ? Codes.GetValueOrDefault(country) : null;

    private static Currency Of(string dollar) => new(dollar, dollar + "s", "cent", "cents");
}
