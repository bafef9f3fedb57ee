using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace Soother.Skills;

/// <summary>Which time zone a place is in: by the zones' own names, by countries with one time, and by a table of other names (<c>locale/LANGUAGE/places.yaml</c>).</summary>
internal sealed class PlaceTable
{
    // The runtime takes letters apart only where it has tables of all scripts, and here it has none.
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįłñńňòóôõöøōőŕřśşšșţťțùúûüūůűŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiilnnnoooooooorrsssstttuuuuuuuwyyyzzz";
    private static readonly string[] NoPlaces = ["Etc", "SystemV"];
    private readonly Dictionary<string, List<DateTimeZone>> _zones = [];

    /// <exception cref="SkillFaultException">The table is faulty.</exception>
    public PlaceTable(YamlValue? names)
    {
        var zones = DateTimeZoneProviders.Tzdb;
        foreach (var (id, places) in names?.Keys ?? new Dictionary<string, YamlValue>())
        {
            var zone = zones.GetZoneOrNull(id) ?? throw places.Fault($"there is no time zone '{id}'");
            foreach (var place in places.RequireTexts($"the places of {id}"))
                _zones.TryAdd(Key(place.Text!), [zone]);
        }
        foreach (var id in zones.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !NoPlaces.Contains(id.Split('/')[0])))
            _zones.TryAdd(Key(id.Split('/')[^1]), [zones[id]]);
        foreach (var country in TzdbDateTimeZoneSource.Default.ZoneLocations?.GroupBy(location => location.CountryName) ?? [])
            _zones.TryAdd(Key(country.Key), [.. country.Select(location => zones[location.ZoneId])]);
    }

    /// <summary>The table in a language, or the English one where there is none.</summary>
    public static PlaceTable Of(BuiltinTools tools) => new(tools.LocaleFile("places.yaml"));

    /// <summary>The zones of a place: none where it is not known; several where a country has several and they differ at this moment.</summary>
    public IReadOnlyList<DateTimeZone> Find(string place, Instant now) =>
        _zones.TryGetValue(Key(place), out var zones) ? [.. zones.DistinctBy(zone => zone.GetUtcOffset(now))] : [];

    /// <summary>Without case, accents, punctuation and article.</summary>
    private static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at)
                key.Append(Plain[at]);
            else if (char.IsLetterOrDigit(letter))
                key.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        var text = key.ToString().Trim();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }
}
