using System.Reflection;
using System.Text.Json;

namespace Soother.Contracts.Tests;

/// <summary>Makes a message with a value in every field, or only in those that are required.</summary>
internal static class Samples
{
    public static object Of(Type type, bool full)
    {
        var constructor = Constructor(type);
        var message = constructor.Invoke([.. constructor.GetParameters().Select(p => full || !p.HasDefaultValue ? Value(p.ParameterType, p.Name!, full) : Default(p))]);
        foreach (var level in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && constructor.GetParameters().All(c => c.Name != p.Name)))
            level.SetValue(message, Value(level.PropertyType, level.Name, full));
        return message;
    }

    public static ConstructorInfo Constructor(Type type) => type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();

    private static object? Default(ParameterInfo parameter) =>
        parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);

    private static object Value(Type type, string name, bool full)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"{name} of ü";
        if (type == typeof(SiteId))
            return new SiteId("kitchen");
        if (type == typeof(ReadOnlyMemory<byte>))
            return new ReadOnlyMemory<byte>([1, 2, 3]);
        if (type == typeof(JsonElement))
            return JsonSerializer.SerializeToElement(new { kind = "Number", value = 4.5 });
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(full ? 1 : 0)!;
        if (type.IsPrimitive)
            return Convert.ChangeType(type == typeof(bool) ? true : 7, type);
        if (type == typeof(SessionInit))
            return Of(typeof(ActionInit), full);
        if (!type.IsGenericType)
            return Of(type, full);
        return type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? Dictionary(type, name, full) : List(type, name, full);
    }

    private static Array List(Type type, string name, bool full)
    {
        var item = type.GetGenericArguments()[0];
        var list = Array.CreateInstance(item, 2);
        list.SetValue(Value(item, name, full), 0);
        list.SetValue(Value(item, name, full), 1);
        return list;
    }

    private static object Dictionary(Type type, string name, bool full)
    {
        var arguments = type.GetGenericArguments();
        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        dictionary.Add("aKey", Value(arguments[1], name, full));
        return dictionary;
    }
}
