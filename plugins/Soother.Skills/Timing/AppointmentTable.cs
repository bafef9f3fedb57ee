using System.Globalization;
using NodaTime.Text;

namespace Soother.Skills;

/// <summary>Appointments on the disk.</summary>
/// <param name="database">A database with <see cref="Table"/>.</param>
/// <param name="kind">Which ones: alarms, or reminders.</param>
internal sealed class AppointmentTable(Database database, string kind)
{
    public const string Table = """
        CREATE TABLE IF NOT EXISTS appointments (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, site TEXT NOT NULL, at TEXT NOT NULL, text TEXT, days TEXT NOT NULL, exactly TEXT) STRICT
        """;

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.GeneralIso;
    private static readonly InstantPattern Moment = InstantPattern.ExtendedIso;

    public List<Appointment> Read() => [.. database.Read(
        "SELECT id, site, at, text, days, exactly FROM appointments WHERE kind = $kind",
        row => Local.Parse(row.GetString(2)) is { Success: true, Value: var at }
            ? new Appointment(row.GetString(0), row.GetString(1), at, row.IsDBNull(3) ? null : row.GetString(3))
            {
                Days = [.. row.GetString(4).Where(char.IsAsciiDigit).Select(digit => (DayOfWeek)((digit - '0') % 7))],
                Exactly = row.IsDBNull(5) || !Moment.Parse(row.GetString(5)).TryGetValue(default, out var exactly) ? null : exactly,
            }
            : null,
        ("$kind", kind)).OfType<Appointment>()];

    public void Put(Appointment appointment) => database.Change(
        "INSERT OR REPLACE INTO appointments VALUES ($id, $kind, $site, $at, $text, $days, $exactly)",
        ("$id", appointment.Id), ("$kind", kind), ("$site", appointment.Site), ("$at", Local.Format(appointment.At)), ("$text", appointment.Text),
        ("$days", string.Concat(appointment.Days.Select(day => ((int)day).ToString(CultureInfo.InvariantCulture)))),
        ("$exactly", appointment.Exactly is { } exactly ? Moment.Format(exactly) : null));

    public void Remove(Appointment appointment) => database.Change("DELETE FROM appointments WHERE id = $id", ("$id", appointment.Id));
}
