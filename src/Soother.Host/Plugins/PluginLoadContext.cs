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
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private static readonly string[] Shared = [.. new[] { typeof(IPlugin), typeof(ILogger) }.Select(t => t.Assembly.GetName().Name!)];

    private readonly AssemblyDependencyResolver _resolver;
    private readonly string _folder;

    public PluginLoadContext(PluginManifest plugin) : base(plugin.Name, isCollectible: true) =>
        (_resolver, _folder) = (new(plugin.AssemblyPath), plugin.Folder);

    /// <summary>Code of this plugin threw on a thread of its own, and nobody caught it.</summary>
    public event Action<Exception>? Crashed;

    public void ReportCrash(Exception unhandled) => Crashed?.Invoke(unhandled);

    protected override Assembly? Load(AssemblyName name) =>
        !Shared.Contains(name.Name) && _resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;

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
}
