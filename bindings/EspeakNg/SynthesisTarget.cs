using System.Runtime.ExceptionServices;

namespace EspeakNg;

/// <summary>Where the samples of one call go.</summary>
internal sealed class SynthesisTarget(Espeak.SamplesReady ready, CancellationToken cancel)
{
    public ExceptionDispatchInfo? Fault { get; private set; }

    /// <summary>Passes samples on; false ends the speech.</summary>
    /// <remarks>An exception must not unwind through native code: it is kept, to be thrown when the library has returned.</remarks>
    public bool Take(ReadOnlySpan<short> samples)
    {
        if (cancel.IsCancellationRequested || Fault is not null)
            return false;
        try
        {
            if (!samples.IsEmpty)
                ready(samples);
            return true;
        }
        catch (Exception fault)
        {
            Fault = ExceptionDispatchInfo.Capture(fault);
            return false;
        }
    }
}
