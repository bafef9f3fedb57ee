using System.Reflection;
using Soother.Contracts;
using Soother.SkillKit.Talking;

namespace Soother.SkillKit.Reading;

/// <summary>A method marked <see cref="IntentAttribute"/>, as what the skill offers and does.</summary>
internal static class IntentMethod
{
    public static IEnumerable<IntentHandler> All(object holder, Locale locale) =>
        from method in holder.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        let intent = method.GetCustomAttribute<IntentAttribute>()
        where intent is not null
        select Read(holder, method, intent, locale);

    private static IntentHandler Read(object holder, MethodInfo method, IntentAttribute intent, Locale locale)
    {
        var slots = method.GetParameters().Where(p => p.ParameterType != typeof(Turn) && p.ParameterType != typeof(CancellationToken)).ToList();
        var marks = slots.ToDictionary(p => p, p => p.GetCustomAttribute<SlotAttribute>() ?? new());
        var offer = new IntentOffer(
            intent.Name, [.. intent.Sentences, .. locale.Sentences(intent.Name)], slots.ToDictionary(p => p.Name!, p => SlotKinds.Of(p, marks[p], locale)),
            intent.Examples.Length > 0 ? intent.Examples : null, Requires: NoneIsNull(intent.Requires), Excludes: NoneIsNull(intent.Excludes),
            Asks: NoneIsNull([.. slots.Select(p => p.Name!)]));
        var act = Caller(holder, method);
        return new(offer, [.. slots.Where(SlotKinds.IsRequired).Select(p => new NeededSlot(p.Name!, marks[p].Ask, p.ParameterType))], act);
    }

    private static Func<Turn, CancellationToken, Task<Reply>> Caller(object holder, MethodInfo method)
    {
        var finish = Finisher(method);
        var parameters = method.GetParameters();
        return (turn, cancel) =>
        {
            var arguments = parameters.Select(p => p.ParameterType == typeof(Turn) ? turn : p.ParameterType == typeof(CancellationToken) ? cancel : Argument(turn, p)).ToArray();
            return finish(method.Invoke(method.IsStatic ? null : holder, BindingFlags.DoNotWrapExceptions, null, arguments, null));
        };
    }

    private static object? Argument(Turn turn, ParameterInfo parameter) =>
        turn.Read(parameter.Name!, parameter.ParameterType) ?? (parameter.HasDefaultValue ? parameter.DefaultValue : null);

    private static Func<object?, Task<Reply>> Finisher(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type == typeof(Task<Reply>))
            return result => (Task<Reply>)result!;
        if (type == typeof(Task<string>))
            return async result => Text(await (Task<string>)result!);
        if (type == typeof(Task))
            return async result => await Quietly((Task)result!);
        if (type == typeof(Reply) || type == typeof(string) || type == typeof(void))
            return result => Task.FromResult(result as Reply ?? Text(result as string));
        throw new SkillFaultException($"{method.Name} returns {type.Name}; a method of an intent returns a Reply, a string, nothing, or a Task of them");
    }

    private static async Task<Reply> Quietly(Task done)
    {
        await done;
        return Reply.Nothing;
    }

    private static Reply Text(string? text) => text is null ? Reply.Nothing : Reply.Say(text);

    private static string[]? NoneIsNull(string[] names) => names.Length > 0 ? names : null;
}
