using Spectre.Console;
using Spectre.Console.Rendering;

namespace Soother.Host.Terminal;

/// <summary>The console for tables: with colours on a terminal only, and in a file or a pipe as wide as the table wants.</summary>
internal static class Screen
{
    private const int PipeWidth = 240;
    private static readonly Lazy<IAnsiConsole> Console = new(Make);

    public static void Write(IRenderable what) => Console.Value.Write(what);

    public static void WriteLine(FormattableString markup) => Console.Value.MarkupLineInterpolated(markup);

    private static IAnsiConsole Make()
    {
        var piped = System.Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new()
        {
            Ansi = piped ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = piped || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (piped)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
