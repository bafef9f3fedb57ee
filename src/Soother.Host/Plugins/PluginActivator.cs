using System.Reflection;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Configuration;

namespace Soother.Host.Plugins;

/// <summary>What a plugin's constructor may ask for.</summary>
internal sealed record PluginParts(IBus Bus, PluginContext Context, ILogger Log, TimeProvider Time, SettingMap Settings);

/// <summary>Loads a plugin's assembly and makes the plugin.</summary>
internal static class PluginActivator
{
    /// <exception cref="UserException">The plugin cannot be had from this assembly, and trying again would not help.</exception>
    public static IPlugin Load(PluginManifest plugin, PluginLoadContext context, PluginParts parts)
    {
        try
        {
            return Create(FindType(plugin, context.LoadFromAssemblyPath(plugin.AssemblyPath)), parts);
        }
        catch (BadImageFormatException)
        {
            throw new UserException($"{Folders.Show(plugin.AssemblyPath)} is damaged, or no .NET assembly; build or copy the plugin again");
        }
        catch (Exception broken) when (Unloadable(broken) is { } reason)
        {
            throw new UserException($"{plugin.Assembly}: {reason}", broken);
        }
    }

    private static Type FindType(PluginManifest plugin, Assembly assembly)
    {
        Type[] types = [.. assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IPlugin)))];
        return types.Length switch
        {
            1 => types[0],
            0 => throw new UserException($"{plugin.Assembly} has no public class that implements IPlugin"),
            _ => throw new UserException($"{plugin.Assembly} has {types.Length} public classes that implement IPlugin ({string.Join(", ", types.Select(t => t.Name))}); one is expected"),
        };
    }

    private static IPlugin Create(Type type, PluginParts parts)
    {
        if (type.GetConstructors() is not [var constructor])
            throw new UserException($"{type.Name} must have one public constructor");
        var parameters = constructor.GetParameters();
        var arguments = parameters.Select(p => Argument(type, p, parts)).ToArray();
        if (parts.Settings.Entries.Count > 0 && parameters.All(p => Known(p.ParameterType, parts) is not null))
            throw new UserException($"{type.Name} has settings in its plugin.yaml, but its constructor takes no class for them");
        return (IPlugin)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <summary>Why a plugin's code cannot be loaded, or null where an exception says something else.</summary>
    public static string? Unloadable(Exception broken) => broken switch
    {
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => Unloadable(first) ?? first.Message,
        FileNotFoundException { FileName: { } name } when name.Contains("Version=", StringComparison.Ordinal) =>
            $"it needs the assembly {name.Split(',')[0]}, which is not in its folder; build it with EnableDynamicLoading",
        FileLoadException { FileName: { } name } => $"the assembly {name.Split(',')[0]} cannot be loaded; build the plugin again",
        TypeLoadException or MissingMemberException => $"it was built against another version of something: {broken.Message}; build it again",
        _ => null,
    };

    private static object Argument(Type plugin, ParameterInfo parameter, PluginParts parts)
    {
        var type = parameter.ParameterType;
        if (Known(type, parts) is { } known)
            return known;
        if (type is { IsClass: true, IsAbstract: false } && type != typeof(string) && type.GetConstructor([]) is not null)
            return OptionsBinder.Bind(type, parts.Settings, parts.Context.Name.ToLowerInvariant());
        throw new UserException(
            $"{plugin.Name}'s constructor asks for {type.Name} {parameter.Name}; it may have IBus, PluginContext, ILogger, TimeProvider, and one class of settings that can be made without arguments");
    }

    private static object? Known(Type type, PluginParts parts) =>
        type == typeof(IBus) ? parts.Bus
        : type == typeof(PluginContext) ? parts.Context
        : type == typeof(ILogger) ? parts.Log
        : type == typeof(TimeProvider) ? parts.Time
        : null;
}
