using System.Diagnostics;
using System.Globalization;

namespace Soother.Benchmarks.Intents;

/// <summary>What another classifier makes of a set.</summary>
internal sealed record PeerResult(double Accuracy, double TrainingSeconds, double MedianMilliseconds);

/// <summary>A logistic regression over n-grams of words and letters in scikit-learn, run on the same rows: linear.py beside this program.</summary>
internal sealed class LinearPeer
{
    private readonly string _python;

    public LinearPeer(string python)
    {
        _python = python;
        Missing = File.Exists(python) && Run("-c", "import sklearn").Code == 0 ? null : $"{python} has no scikit-learn (Debian: python3-sklearn), so there is nothing to compare with";
    }

    /// <summary>Why there is no peer; null where there is one.</summary>
    public string? Missing { get; }

    public PeerResult? Measure(Set set)
    {
        if (Missing is not null)
            return null;
        var folder = Directory.CreateTempSubdirectory("soother-intents");
        try
        {
            var (train, test) = (Path.Combine(folder.FullName, "train.tsv"), Path.Combine(folder.FullName, "test.tsv"));
            File.WriteAllLines(train, set.Train.Select(t => $"{t.Intent}\t{t.Text}"));
            var known = set.Train.Select(t => t.Intent).ToHashSet();
            File.WriteAllLines(test, set.Test.Where(t => known.Contains(t.Intent)).Select(t => $"{t.Intent}\t{t.Text}"));
            var (code, said) = Run(Path.Combine(AppContext.BaseDirectory, "linear.py"), train, test);
            if (code != 0)
                throw new InvalidOperationException($"linear.py failed: {said}");
            var figures = said.Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
            return new(figures[0], figures[1], figures[2]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private (int Code, string Said) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(_python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? said : error.Result);
    }
}
