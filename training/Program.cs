using System.CommandLine;
using System.CommandLine.Invocation;
using Soother.Training;
using Soother.Training.Commands;

var train = new RootCommand("Makes a whispering voice from recordings. Each verb says more: ./train VERB --help");
foreach (var verb in VerbList.All())
    train.Add(verb);

var command = train.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (command.Action is ParseErrorAction)
{
    foreach (var error in command.Errors)
        Console.Error.WriteLine($"train: {error.Message}");
    var known = command.CommandResult.Command == train ? "" : $"{command.CommandResult.Command.Name} ";
    Console.Error.WriteLine($"See: ./train {known}--help");
    return 2;
}
try
{
    return await command.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
}
catch (TrainingException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. What was finished is kept; the same command goes on from there.");
    return 130; // Ctrl-C, as shells count it
}
catch (Exception mistake) when (Environment.GetEnvironmentVariable("SOOTHER_DEBUG") is null)
{
    Console.Error.WriteLine($"train: {mistake.Message.ReplaceLineEndings(" ")} ({mistake.GetType().Name}). This is a mistake in Soother; SOOTHER_DEBUG=1 shows where.");
    return 1;
}
