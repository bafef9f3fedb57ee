using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Configuration;

namespace Soother.Host.Commands.Making;

/// <summary>A skill that was made of another program's files, and what is not in it.</summary>
internal sealed record ImportedSkill(string Folder, string Format, int Intents, int Sentences, IReadOnlyList<string> Faults, IReadOnlyList<string> NotCarried);

/// <summary>Makes a skill of another program's files: whoever runs skills reads them, and what it answers is written down.</summary>
internal static class SkillImporter
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <exception cref="UserException">The name cannot be used, there is nothing to read, or nothing can be written; nothing is left behind.</exception>
    public static async Task<ImportedSkill> ImportAsync(ParseResult command, string name, string from, CancellationToken cancel)
    {
        var source = Path.GetFullPath(from);
        if (!Directory.Exists(source))
            throw new UserException($"{Folders.Show(source)} is no folder");
        var folder = SkillMaker.NewFolder(Path.Combine(GlobalOptions.Load(command).Root, "skills"), name);
        await using var assistant = await StartedAssistant.StartAsync(command, ["skills"], cancel: cancel);
        var imported = await AskAsync(assistant.Bus, new(source, name, Guid.NewGuid().ToString("N")), cancel);
        if (imported.Fault is { } fault)
            throw new UserException(fault);
        Write(folder, imported.Files);
        return new(folder, imported.Format ?? "", imported.Intents, imported.Sentences, imported.Faults ?? [], imported.NotCarried ?? []);
    }

    private static async Task<SkillImported> AskAsync(IBus bus, ImportSkill order, CancellationToken cancel)
    {
        try
        {
            return await bus.RequestAsync<ImportSkill, SkillImported>(order, answer => answer.Id == order.Id, Deadline, cancel);
        }
        catch (TimeoutException)
        {
            throw new UserException($"the skills plugin did not answer within {Deadline.TotalSeconds:0} s");
        }
    }

    private static void Write(string folder, IReadOnlyList<SkillFile> files)
    {
        try
        {
            foreach (var file in files)
            {
                var path = Path.GetFullPath(Path.Combine(folder, file.Path));
                if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    throw new UserException($"'{file.Path}' is no place in a skill's folder");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or UserException)
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            throw new UserException($"{Folders.Show(folder)} cannot be made: {refused.Message}", refused);
        }
    }
}
