using System.CommandLine;
using System.Runtime.InteropServices;
using Soother.Host.Configuration;
using Soother.Host.Doctor;
using Soother.Host.Terminal;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary><c>soother doctor</c>: what is missing or wrong on this machine, and how to mend it.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var command = new Command("doctor", "Check libraries, models, devices, broker and disk; exit code 1 where something essential is wrong") { Json };
        command.SetAction(CheckAsync);
        return command;
    }

    private static async Task<int> CheckAsync(ParseResult command, CancellationToken cancel)
    {
        var results = new List<CheckResult> { CheckResult.Good(".NET", RuntimeInformation.FrameworkDescription) };
        using (new StatusLine("Looking…"))
        {
            results.AddRange(LibraryChecks.All());
            results.AddRange(FolderChecks.All());
            if (SettingsOrFault(command, results) is { } settings)
            {
                results.AddRange(PluginChecks.All(settings));
                results.Add(await BusChecks.CheckAsync(settings, cancel));
                results.AddRange(await DeviceChecks.CheckAsync(command, cancel));
            }
        }
        if (command.GetValue(Json))
            Output.Json(results);
        else
            Show(results);
        return results.Any(r => r.Health == Health.Bad) ? 1 : 0;
    }

    private static Settings? SettingsOrFault(ParseResult command, List<CheckResult> results)
    {
        try
        {
            var settings = GlobalOptions.Load(command);
            results.Add(CheckResult.Good("settings", string.Join(", ", Settings.Files(settings.Root).Where(File.Exists).Select(Folders.Show).DefaultIfEmpty("built-in defaults"))));
            return settings;
        }
        catch (UserException wrong)
        {
            results.Add(new("settings", Health.Bad, wrong.Message, "correct that line"));
            return null;
        }
    }

    private static void Show(List<CheckResult> results)
    {
        var table = new Table().RoundedBorder().AddColumns("", "what", "finding");
        foreach (var result in results)
        {
            var (sign, colour) = result.Health switch { Health.Good => ("ok", "green"), Health.Weak => ("weak", "yellow"), _ => ("BAD", "red") };
            var mend = result.Mend is null ? "" : $"\n[{colour}]→ {Markup.Escape(result.Mend)}[/]";
            table.AddRow(new Markup($"[{colour}]{sign}[/]"), new Text(result.Name), new Markup(Markup.Escape(result.Finding) + mend));
        }
        Screen.Write(table);
    }
}
