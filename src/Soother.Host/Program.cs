using System.CommandLine;
using System.CommandLine.Invocation;
using Soother.Host;
using Soother.Host.Commands;
using Soother.Host.Isolation;

var soother = new RootCommand("A voice assistant that whispers. Without a command it runs.");
foreach (var option in GlobalOptions.All)
    soother.Add(option);
RunCommand.AddTo(soother);
foreach (var verb in CommandList.All())
    soother.Add(verb);
soother.Add(PluginProcess.Command());

var command = soother.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }); // "@home" is a word, not a file
if (command.Action is ParseErrorAction)
{
    foreach (var error in command.Errors)
        Console.Error.WriteLine($"soother: {error.Message}");
    var known = command.CommandResult.Command == soother ? "" : $"{command.CommandResult.Command.Name} ";
    Console.Error.WriteLine($"See: soother {known}--help");
    return 2;
}
try
{
    // Ctrl-C and SIGTERM cancel the command; the plugins' own deadlines end sooner than this one.
    return await command.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
}
catch (UserException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130; // Ctrl-C, as shells count it
}
catch (Exception mistake) when (!command.GetValue(GlobalOptions.Debug))
{
    Console.Error.WriteLine($"soother: {mistake.Message.ReplaceLineEndings(" ")} ({mistake.GetType().Name}). This is a mistake in Soother; -vv shows where.");
    return 1;
}
