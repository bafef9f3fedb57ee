using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Soother.Training.Analysing.Pictures;

/// <summary>Pictures as PNG, by the program rsvg-convert.</summary>
internal static class Png
{
    private const double Sharpness = 2;   // dots for each of the picture's own

    /// <summary>Writes a PNG for each picture; gives one line why not, if it cannot.</summary>
    public static string? Write(string folder, IReadOnlyList<Picture> pictures)
    {
        foreach (var picture in pictures)
        {
            try
            {
                if (Convert(SvgPicture.ForPaper(picture), picture.Width * Sharpness, Path.Combine(folder, picture.Name + ".png")) is { } wrong)
                    return $"The picture {picture.Name}.png could not be made: {wrong}";
            }
            catch (Win32Exception)
            {
                return "The pictures are in the page, but not as PNG files too: rsvg-convert is missing (apt-get install librsvg2-bin)";
            }
        }
        return null;
    }

    private static string? Convert(string svg, double width, string png)
    {
        var start = new ProcessStartInfo("rsvg-convert", ["--width", width.ToString("0", CultureInfo.InvariantCulture), "--output", png + ".part"])
        {
            RedirectStandardInput = true, RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync();
        program.StandardInput.Write(svg);
        program.StandardInput.Close();
        program.WaitForExit();
        if (program.ExitCode != 0)
            return errors.Result.Split('\n')[0];
        File.Move(png + ".part", png, overwrite: true);
        return null;
    }
}
