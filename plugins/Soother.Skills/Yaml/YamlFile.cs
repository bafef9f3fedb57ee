using YamlDotNet.Core;

namespace Soother.Skills;

/// <summary>Reads a YAML file into <see cref="YamlValue"/>s.</summary>
internal static class YamlFile
{
    private const int MostBytes = 1 << 20;

    /// <param name="path">The file.</param>
    /// <param name="shown">The file's name in messages.</param>
    /// <exception cref="SkillFaultException">It cannot be read.</exception>
    public static YamlValue Read(string path, string shown)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                throw new SkillFaultException(shown, 1, "the file is larger than a megabyte");
            text = File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SkillFaultException(shown, 1, $"cannot be read: {fault.Message}");
        }
        return Parse(text, shown);
    }

    public static YamlValue Parse(string text, string shown)
    {
        try
        {
            return new YamlTree(new Parser(new StringReader(text)), shown).ReadDocument();
        }
        catch (YamlException fault)
        {
            var reason = fault.Message.ReplaceLineEndings(" ");
            throw new SkillFaultException(
                shown, (int)Math.Max(1, fault.Start.Line), $"not YAML: {reason} (a text that begins with [ or {{, or holds ': ', needs quotes)");
        }
    }
}
