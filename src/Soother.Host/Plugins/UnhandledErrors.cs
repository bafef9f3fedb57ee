using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Soother.Host.Plugins;

/// <summary>An exception that nobody catches on a plugin's own thread ends that plugin, not the process.</summary>
internal static class UnhandledErrors
{
    private static readonly Lock Once = new();
    private static bool _installed;

    /// <summary>Once per process; the runtime takes only one handler.</summary>
    public static void Contain()
    {
        lock (Once)
        {
            if (_installed)
                return;
            ExceptionHandling.SetUnhandledExceptionHandler(IsContained);
            TaskScheduler.UnobservedTaskException += (_, lost) => IsContained(lost.Exception);
            _installed = true;
        }
    }

    private static bool IsContained(Exception unhandled)
    {
        var culprit = Contexts(unhandled).FirstOrDefault();
        culprit?.ReportCrash(unhandled);
        return culprit is not null;
    }

    /// <summary>The plugins whose code is on an exception's stack, the innermost first.</summary>
    private static IEnumerable<PluginLoadContext> Contexts(Exception exception)
    {
        var inner = exception is AggregateException many ? many.InnerExceptions : exception.InnerException is { } one ? [one] : (IEnumerable<Exception>)[];
        return inner.SelectMany(Contexts).Concat(
            from frame in new StackTrace(exception).GetFrames()
            let assembly = frame.GetMethod()?.Module.Assembly
            where assembly is not null
            let context = AssemblyLoadContext.GetLoadContext(assembly) as PluginLoadContext
            where context is not null
            select context);
    }
}
