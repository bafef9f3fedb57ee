namespace Soother.Voice;

/// <summary>Window functions.</summary>
public static class Window
{
    /// <summary>The periodic Hann window: shifted by a quarter of its length (or a half, an eighth…) its copies add up to a constant.</summary>
    public static float[] Hann(int size)
    {
        var window = new float[size];
        for (var i = 0; i < size; i++)
            window[i] = (float)(0.5 - (0.5 * Math.Cos(2 * Math.PI * i / size)));
        return window;
    }

    /// <summary>The symmetric Hann window without its zero ends, scaled to the sum 1: a smoothing kernel of odd length.</summary>
    public static float[] Smoothing(int halfWidth)
    {
        var kernel = new float[(2 * halfWidth) + 1];
        for (var i = 0; i < kernel.Length; i++)
            kernel[i] = (float)(0.5 - (0.5 * Math.Cos(Math.PI * (i + 1) / (halfWidth + 1)))) / (halfWidth + 1);
        return kernel;
    }
}
