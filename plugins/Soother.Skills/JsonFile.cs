using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Soother.Skills;

/// <summary>Something that is kept from one start to the next. What is on the disk is always whole: the old or the new.</summary>
internal sealed class JsonFile<T>(string path, JsonTypeInfo<T> json, ILogger log) where T : class, new()
{
    private bool _warned;

    /// <summary>What was kept, or a new one. A file that cannot be read is put aside, not overwritten.</summary>
    public T Read()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), json) ?? new() : new();
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{File} cannot be read and was put aside as {Aside}: {Reason}", path, path + ".bad", fault.Message);
            PutAside();
            return new();
        }
    }

    /// <summary>Keeps a value. A disk that is full or read-only is said once, and costs only the memory across starts.</summary>
    public void Write(T value)
    {
        var fresh = path + ".new";
        try
        {
            using (var file = File.Create(fresh))
            {
                JsonSerializer.Serialize(file, value, json);
                file.Flush(flushToDisk: true);
            }
            File.Move(fresh, path, overwrite: true);
            _warned = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (!_warned)
                log.LogWarning("{File} cannot be written, so it will be forgotten at the next start: {Reason}", path, fault.Message);
            _warned = true;
        }
    }

    private void PutAside()
    {
        try
        {
            File.Move(path, path + ".bad", overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{File} could not be put aside: {Reason}", path, fault.Message);
        }
    }
}
