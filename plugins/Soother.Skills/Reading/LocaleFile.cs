namespace Soother.Skills;

/// <summary>A file in a skill's locale folder, read when it is first needed and again when it has changed.</summary>
/// <param name="language">The folder's name.</param>
/// <param name="name">The file's name.</param>
/// <param name="read">What is made of it.</param>
internal sealed class LocaleFile<T>(string language, string name, Func<YamlValue, T> read)
{
    private readonly Lock _lock = new();
    private (string Path, DateTime Written, T Value)? _last;

    /// <exception cref="ActionFailedException">It is missing or faulty.</exception>
    public T In(string skillFolder)
    {
        var path = Path.Combine(skillFolder, "locale", language, name);
        lock (_lock)
        {
            var written = File.GetLastWriteTimeUtc(path);
            if (_last is { } last && last.Path == path && last.Written == written)
                return last.Value;
            try
            {
                var value = read(YamlFile.Read(path, Path.GetRelativePath(Path.GetDirectoryName(skillFolder)!, path)));
                _last = (path, written, value);
                return value;
            }
            catch (SkillFaultException fault)
            {
                throw new ActionFailedException(fault.Message);
            }
        }
    }
}
