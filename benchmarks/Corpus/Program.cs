using System.Globalization;
using Soother.Benchmarks.Corpus;

// Time and memory from recordings to prepared data, each step a process of its own as a user starts it, and sox on the same recordings:
//   dotnet run -c Release --project benchmarks/Corpus [HOURS] [RECORDINGS]
// Without RECORDINGS espeak-ng reads sentences; fewer than HOURS are repeated under other names.
var hours = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 0.5;
var work = Directory.CreateTempSubdirectory("soother-corpus-");
try
{
    var recordings = new Recordings(work.FullName, hours);
    if (args.Length > 1)
        recordings.Take(args[1]);
    else
        recordings.Read();
    var corpus = Path.Combine(work.FullName, "corpus");
    Console.WriteLine($"{recordings.Clips} clips, {recordings.Seconds / 3600:0.00} hours");
    Console.WriteLine();
    Console.WriteLine("| step | seconds | seconds an hour of sound | greatest memory, MB | against sox |");
    Console.WriteLine("|---|---|---|---|---|");
    var sox = Step.Run("sh", "-c", $"mkdir {work.FullName}/sox && for f in {recordings.Folder}/wavs/*.wav; do sox \"$f\" -b 16 {work.FullName}/sox/\"${{f##*/}}\" highpass 60 silence 1 0.02 1% reverse silence 1 0.02 1% reverse norm -3; done");
    foreach (string[] verb in new string[][] { ["clean", recordings.Folder, corpus], ["whisperise", corpus], ["analyze", corpus], ["prepare", corpus, "--accept-risk"] })
    {
        var step = Step.Run("dotnet", [typeof(Soother.Training.Commands.VerbList).Assembly.Location, .. verb]);
        var ratio = verb[0] == "clean" ? string.Create(CultureInfo.InvariantCulture, $"{step.Seconds / sox.Seconds:0.00}") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {verb[0]} | {step.Seconds:0.0} | {step.Seconds / (recordings.Seconds / 3600):0} | {step.Megabytes:0} | {ratio} |"));
    }
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| sox: high-pass, silence, norm | {sox.Seconds:0.0} | {sox.Seconds / (recordings.Seconds / 3600):0} | | 1 |"));
}
finally
{
    work.Delete(recursive: true);
}
