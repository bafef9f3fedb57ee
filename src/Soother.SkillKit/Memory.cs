using System.Collections.Concurrent;

namespace Soother.SkillKit;

/// <summary>What a skill remembers by name, of one conversation or at one site. From any thread.</summary>
public sealed class Memory
{
    private readonly ConcurrentDictionary<string, object> _values = new();

    /// <summary>What is remembered under a name; the type's default (null, 0…) where that is nothing, or something else.</summary>
    public T? Get<T>(string name) => _values.TryGetValue(name, out var value) && value is T known ? known : default;

    /// <summary>Remembers a value; null forgets the name.</summary>
    public void Set(string name, object? value)
    {
        if (value is null)
            _values.TryRemove(name, out _);
        else
            _values[name] = value;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _values.Clear();
}
