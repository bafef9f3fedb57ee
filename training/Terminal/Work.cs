using Spectre.Console;

namespace Soother.Training.Terminal;

/// <summary>Work on many things, several at once, with a bar that says how far it is and how long it takes. The bar goes to standard error, and only to a terminal.</summary>
internal static class Work
{
    private static readonly IAnsiConsole Screen = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Does something with each; the first exception ends all.</summary>
    /// <param name="title">What is done, as "Cleaning".</param>
    /// <param name="things">With what.</param>
    /// <param name="jobs">How many at once.</param>
    /// <param name="act">Called on several threads.</param>
    /// <param name="cancel">Ends it after those that have begun.</param>
    public static async Task EachAsync<T>(string title, IReadOnlyCollection<T> things, int jobs, Action<T> act, CancellationToken cancel)
    {
        if (Console.IsErrorRedirected)
        {
            await AllAsync(things, jobs, act, cancel);
            return;
        }
        await Screen.Progress().HideCompleted(false).Columns(Columns()).StartAsync(async progress =>
        {
            var task = progress.AddTask(title, maxValue: Math.Max(1, things.Count));
            await AllAsync(things, jobs, thing =>
            {
                act(thing);
                task.Increment(1);
            }, cancel);
        });
    }

    /// <summary>One long piece of work that says how far it is.</summary>
    /// <param name="title">What is done, as "Listening".</param>
    /// <param name="act">Gets what it calls with the part that is done, 0 to 1; runs on another thread.</param>
    public static async Task LongAsync(string title, Action<Action<double>> act)
    {
        if (Console.IsErrorRedirected)
        {
            await Task.Run(() => act(_ => { }));
            return;
        }
        await Screen.Progress().HideCompleted(false).Columns(Columns()).StartAsync(async progress =>
        {
            var task = progress.AddTask(title, maxValue: 1);
            await Task.Run(() => act(part => task.Value = part));
            task.Value = 1;
        });
    }

    private static Task AllAsync<T>(IReadOnlyCollection<T> things, int jobs, Action<T> act, CancellationToken cancel) =>
        Parallel.ForEachAsync(things, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel }, (thing, _) =>
        {
            act(thing);
            return ValueTask.CompletedTask;
        });

    private static ProgressColumn[] Columns() =>
        [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn()];
}
