using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Configuration;

namespace Soother.Host.Plugins;

/// <summary>
/// Where one plugin's assemblies live: its own packages in their own versions, except what the contract shows, which must be the host's or
/// <see cref="IPlugin"/> would be two types.
/// </summary>
/// <remarks>Code that can be unloaded again is neither taken precompiled nor compiled quickly first: it takes twice as long to start.</remarks>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private static readonly HashSet<string> Shared = SharedWith(typeof(ILogger).Assembly, SharedWith(typeof(IPlugin).Assembly, []));

    private readonly AssemblyDependencyResolver _resolver;
    private readonly string _folder;

    private PluginLoadContext(PluginManifest plugin, AssemblyDependencyResolver resolver, bool unloadable) : base(plugin.Name, unloadable) =>
        (_resolver, _folder) = (resolver, plugin.Folder);

    /// <summary>Code of this plugin threw on a thread of its own, and nobody caught it.</summary>
    public event Action<Exception>? Crashed;

    /// <exception cref="UserException">The plugin's assembly, or the list of what it needs, is not there or damaged.</exception>
    public static PluginLoadContext For(PluginManifest plugin, bool unloadable)
    {
        if (!File.Exists(plugin.AssemblyPath))
            throw new UserException($"{Folders.Show(plugin.AssemblyPath)} is missing; build the plugin, or mend 'assembly' in its plugin.yaml");
        try
        {
            return new(plugin, new(plugin.AssemblyPath), unloadable);
        }
        catch (InvalidOperationException broken)
        {
            throw new UserException($"{Folders.Show(Path.ChangeExtension(plugin.AssemblyPath, ".deps.json"))} is damaged; build or copy the plugin again", broken);
        }
    }

    public void ReportCrash(Exception unhandled) => Crashed?.Invoke(unhandled);

    protected override Assembly? Load(AssemblyName name)
    {
        if (Shared.Contains(name.Name!))
            return null;
        if (_resolver.ResolveAssemblyToPath(name) is { } path)
            return LoadFromAssemblyPath(path);
        // Without this a plugin whose package is missing would get the host's, in whatever version that is.
        return IsOfHost(name) ? throw new FileNotFoundException(null, name.FullName) : null;
    }

    protected override nint LoadUnmanagedDll(string name)
    {
        // A loose .so is in no deps.json: the resolver alone does not find it.
        var path = Candidates(name).FirstOrDefault(File.Exists) ?? _resolver.ResolveUnmanagedDllToPath(name);
        return path is null ? nint.Zero : LoadUnmanagedDllFromPath(path);
    }

    private IEnumerable<string> Candidates(string name) =>
        from folder in Folders.Libraries.Prepend(Path.Combine(_folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native")).Prepend(_folder)
        from file in new[] { name, $"lib{name}.so", $"{name}.so" }
        select Path.GetFullPath(Path.Combine(folder, file));

    /// <summary>The contract, and the packages that it shows.</summary>
    private static HashSet<string> SharedWith(Assembly assembly, HashSet<string> found)
    {
        found.Add(assembly.GetName().Name!);
        foreach (var reference in assembly.GetReferencedAssemblies().Where(r => IsOfHost(r) && !found.Contains(r.Name!)))
            SharedWith(Default.LoadFromAssemblyName(reference), found);
        return found;
    }

    private static bool IsOfHost(AssemblyName name) => File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll"));
}
