using System.Collections;
using System.Globalization;
using System.Reflection;
using Soother.Contracts;

namespace Soother.Host.Configuration;

/// <summary>Fills a class of settings: the key <c>caFile</c> goes to the property <c>CaFile</c>.</summary>
internal static class OptionsBinder
{
    public static T Bind<T>(SettingMap settings, string section = "") => (T)Bind(typeof(T), settings, section);

    /// <param name="type">A class with a constructor that takes nothing, and properties that can be set.</param>
    /// <param name="settings">What to fill it with.</param>
    /// <param name="section">The dotted key of these settings, for errors.</param>
    /// <exception cref="UserException">A value does not fit its property: file, line and what is expected.</exception>
    public static object Bind(Type type, SettingMap settings, string section)
    {
        var options = Activator.CreateInstance(type)!;
        foreach (var (name, value) in settings.Entries)
        {
            var key = section.Length == 0 ? name : $"{section}.{name}";
            var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is not { CanWrite: true })
                throw new UserException($"{value.Origin}: '{key}' has no property '{char.ToUpperInvariant(name[0])}{name[1..]}' that can be set on {type.Name}");
            property.SetValue(options, Convert(value, property.PropertyType, key));
        }
        return options;
    }

    private static object? Convert(SettingNode value, Type type, string key)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return value.IsNothing ? null : Convert(value, inner, key);
        if (ItemOf(type) is { } item)
            return Items(value, type, item, key);
        if (ValueOf(type) is { } entry)
            return Entries(value, entry, key);
        if (value is SettingScalar { Text: var text })
            return Scalar(text, type, () => Wrong(value, type, key));
        return value is SettingMap map && !IsScalar(type) ? Bind(type, map, key) : throw Wrong(value, type, key);
    }

    private static object? Scalar(string? text, Type type, Func<UserException> wrong)
    {
        if (type == typeof(string))
            return text;
        if (text is null)
            return IsScalar(type) ? throw wrong() : Activator.CreateInstance(type);
        if (type == typeof(SiteId))
            return new SiteId(text);
        if (type == typeof(TimeSpan))
            return Scalar(text, typeof(double), wrong) is double seconds and >= 0 and < 1e9 ? TimeSpan.FromSeconds(seconds) : throw wrong();
        if (type.IsEnum)
            return Enum.TryParse(type, text, ignoreCase: true, out var member) && !char.IsAsciiDigit(text[0]) ? member : throw wrong();
        try
        {
            return IsScalar(type) ? System.Convert.ChangeType(text, type, CultureInfo.InvariantCulture) : throw wrong();
        }
        catch (Exception unfit) when (unfit is FormatException or OverflowException)
        {
            throw wrong();
        }
    }

    private static IList Items(SettingNode value, Type type, Type item, string key)
    {
        var nodes = value switch
        {
            SettingList list => list.Items,
            { IsNothing: true } => [],
            _ => throw Wrong(value, type, key),
        };
        var items = Array.CreateInstance(item, nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
            items.SetValue(Convert(nodes[i], item, $"{key}[{i}]"), i);
        return type.IsAssignableFrom(items.GetType()) ? items : (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item), items)!;
    }

    private static IDictionary Entries(SettingNode value, Type type, string key)
    {
        var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type))!;
        foreach (var (name, node) in value is SettingMap map ? map.Entries : value.IsNothing ? new Dictionary<string, SettingNode>() : throw Wrong(value, type, key))
            entries.Add(name, Convert(node, type, $"{key}.{name}"));
        return entries;
    }

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type != typeof(string) && type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(item)) ? item : null;

    private static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string)
        && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, value)) ? value : null;

    private static bool IsScalar(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(TimeSpan) || type == typeof(decimal) || type == typeof(SiteId);

    private static UserException Wrong(SettingNode value, Type type, string key)
    {
        var given = value is SettingScalar scalar ? scalar.Text is null ? "empty" : $"'{scalar.Text}'" : value is SettingList ? "a list" : "a group of settings";
        return new($"{value.Origin}: '{key}' is {given}; {Expectation(type)} is expected");
    }

    private static string Expectation(Type type)
    {
        if (type.IsEnum)
            return $"one of {string.Join(", ", Enum.GetNames(type).Select(n => char.ToLowerInvariant(n[0]) + n[1..]))}";
        if (type == typeof(TimeSpan))
            return "a number of seconds";
        if (type == typeof(bool))
            return "true or false";
        if (type == typeof(float) || type == typeof(double) || type == typeof(decimal))
            return "a number";
        if (type.IsPrimitive)
            return "a whole number";
        return ItemOf(type) is not null ? "a list, such as [a, b]" : IsScalar(type) ? "a text" : "a group of settings";
    }
}
