namespace Soother.Voice;

/// <summary>Linear prediction: the all-pole filter that has a signal's spectral envelope.</summary>
public static class Lpc
{
    /// <summary>Levinson and Durbin's recursion, from autocorrelation to prediction filter.</summary>
    /// <param name="autocorrelation">Lags 0 to order, at least.</param>
    /// <param name="filter">Gets order + 1 coefficients of A(z), the first of them 1; the envelope is √error / |A|.</param>
    /// <returns>The energy of what cannot be predicted; 0 for silence, whose filter is 1.</returns>
    public static double Solve(ReadOnlySpan<double> autocorrelation, Span<double> filter)
    {
        var order = filter.Length - 1;
        filter.Clear();
        filter[0] = 1;
        var error = autocorrelation[0];
        for (var i = 1; i <= order && error > 0; i++)
        {
            var sum = autocorrelation[i];
            for (var j = 1; j < i; j++)
                sum += filter[j] * autocorrelation[i - j];
            var reflection = -sum / error;
            if (Math.Abs(reflection) >= 1)
                break;   // rounding has used up the signal: the filter so far is stable, the next would not be
            for (int j = 1, k = i - 1; j <= k; j++, k--)
            {
                var (low, high) = (filter[j], filter[k]);
                filter[j] = low + (reflection * high);
                filter[k] = high + (reflection * low);
            }
            filter[i] = reflection;
            error *= 1 - (reflection * reflection);
        }
        return Math.Max(0, error);
    }
}
