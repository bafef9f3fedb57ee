using System.CommandLine;
using Soother.Host.Configuration;
using Soother.Host.Setup;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary><c>soother setup</c>: what no package of the system brings.</summary>
internal static class SetupCommand
{
    private static readonly Option<bool> Yes = new("--yes") { Description = "Ask nothing" };

    public static Command Create()
    {
        var command = new Command("setup", "Fetch the speech recogniser's library (about 25 MB), once") { Yes };
        command.SetAction(SetUpAsync);
        return command;
    }

    private static async Task<int> SetUpAsync(ParseResult command, CancellationToken cancel)
    {
        var folder = Path.Combine(Folders.Data, "lib");
        if (Folders.Libraries.Select(l => Path.Combine(l, VoskSetup.FileName)).FirstOrDefault(File.Exists) is { } there)
        {
            Console.Error.WriteLine($"The recogniser's library is here already: {Folders.Show(there)}");
            return 0;
        }
        if (!Agreed(command.GetValue(Yes), folder))
            throw new UserException("libvosk was not fetched; without it speech is not recognised. To fetch it later: soother setup");
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        await ShowAsync(progress => new VoskSetup(VoskSources.ForThisMachine(), http, folder, progress).EnsureAsync(cancel));
        Console.Error.WriteLine($"The recogniser's library is ready: {Folders.Show(Path.Combine(folder, VoskSetup.FileName))}");
        return 0;
    }

    private static bool Agreed(bool yes, string folder)
    {
        if (yes || Environment.GetEnvironmentVariable("SOOTHER_YES") is { Length: > 0 } || Console.IsInputRedirected || Console.IsErrorRedirected)
            return true;
        Console.Error.Write($"Soother needs Vosk's library to recognise speech (about 25 MB, kept in {Folders.Show(folder)}). Fetch it? [Y/n] ");
        return Console.ReadLine() is { } answer && !answer.TrimStart().StartsWith('n') && !answer.TrimStart().StartsWith('N');
    }

    private static async Task ShowAsync(Func<IProgress<Transfer>, Task> work)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            await work(new Steps());
            return;
        }
        await console.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bar(context.AddTask("Fetching libvosk"))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<Transfer>
    {
        public void Report(Transfer value)
        {
            task.Description(Markup.Escape(value.Step));
            task.IsIndeterminate(value.Total is null);
            task.MaxValue(value.Total ?? 1);
            task.Value(value.Done);
        }
    }

    /// <summary>Where nobody watches: a line when a step begins.</summary>
    private sealed class Steps : IProgress<Transfer>
    {
        private string? _last;

        public void Report(Transfer value)
        {
            if (value.Step != _last)
                Console.Error.WriteLine($"{value.Step} …");
            _last = value.Step;
        }
    }
}
