using System.Reflection;
using Soother.Contracts;

namespace Soother.SkillKit.Reading;

/// <summary>What may stand in a slot, by the type and the marks of the parameter that takes it.</summary>
internal static class SlotKinds
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(int)] = "number", [typeof(long)] = "number", [typeof(double)] = "number", [typeof(decimal)] = "number", [typeof(TimeSpan)] = "duration",
        [typeof(TimeOnly)] = "time", [typeof(DateOnly)] = "date", [typeof(string)] = "text",
    };

    /// <exception cref="SkillFaultException">The parameter's type is none of a slot's.</exception>
    public static SlotOffer Of(ParameterInfo parameter, SlotAttribute marks, Locale locale)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsEnum)
            return new("list", [.. Enum.GetNames(type).Select(n => new SlotChoice(Words(n)))]);
        if (!Names.TryGetValue(type, out var name))
            throw new SkillFaultException(
                $"{parameter.Member.Name}: {parameter.Name} is of type {type.Name}; a slot is an int, long, double, decimal, TimeSpan, TimeOnly, DateOnly, string or an enumeration");
        IReadOnlyList<SlotChoice> choices = marks.Choices.Length > 0 ? [.. marks.Choices.Select(Locale.Choice)] : locale.Choices(parameter.Name!);
        if (type == typeof(string) && choices.Count > 0)
            return new("list", choices);
        return new(marks.Type.Length > 0 ? marks.Type : name, From: marks.From == int.MinValue ? null : marks.From, To: marks.To == int.MaxValue ? null : marks.To);
    }

    /// <summary>Whether the method wants the slot in any case.</summary>
    public static bool IsRequired(ParameterInfo parameter) =>
        !parameter.HasDefaultValue && Nullable.GetUnderlyingType(parameter.ParameterType) is null
        && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.Nullable;

    /// <summary>DarkRed is said as "dark red".</summary>
    public static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : $"{c}"));
}
