using Soother.Benchmarks.Intents;

// How well and how fast utterances are understood, on the sets in a folder (hwu64/train.tsv, …) and on thousands of made-up intents, beside a plain linear
// classifier of scikit-learn, where python3 has it:
//   dotnet run -c Release --project benchmarks/Intents FOLDER [PYTHON]
if (args.Length is 0 or > 2 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Intents FOLDER [PYTHON], where FOLDER has the sets: hwu64/train.tsv, hwu64/valid.tsv, snips/train.tsv, snips/train_small.tsv, snips/test.tsv");
    return 2;
}
var peer = new LinearPeer(args.Length > 1 ? args[1] : "/usr/bin/python3");
var table = new Table();
Measurement.WarmUp();
foreach (var set in Sets.In(args[0]))
{
    table.Add(set.Name, Measurement.Of(set));
    table.AddPeer(set.Name, peer.Measure(set));
}
foreach (var intents in new[] { 1000, 10_000 })
    table.Add($"{intents} made-up intents", Measurement.Of(Sets.MadeUp(intents)));
table.Print(peer.Missing);
return 0;
