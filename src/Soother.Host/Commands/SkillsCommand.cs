using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Configuration;
using Soother.Host.Terminal;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary><c>soother skills</c>: what the assistant can do, and what is wrong with a skill that was left out.</summary>
internal static class SkillsCommand
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var command = new Command("skills", "Show the skills, and what is wrong with those that are left out") { Json };
        command.SetAction(ShowAsync);
        return command;
    }

    private static async Task<int> ShowAsync(ParseResult command, CancellationToken cancel)
    {
        await using var assistant = await StartedAssistant.StartAsync(command, ["skills"], cancel: cancel);
        var id = Guid.NewGuid().ToString("N");
        SkillsFound found;
        try
        {
            found = await assistant.Bus.RequestAsync<GetSkills, SkillsFound>(new(Id: id), answer => answer.Id == id, Deadline, cancel);
        }
        catch (TimeoutException)
        {
            throw new UserException($"the skills plugin did not answer within {Deadline.TotalSeconds:0} s");
        }
        if (command.GetValue(Json))
            Output.Json(found.Skills);
        else
            Show(found.Skills);
        return found.Skills.Any(s => s.Fault is not null) ? 1 : 0;
    }

    private static void Show(IReadOnlyList<SkillState> skills)
    {
        var table = new Table().RoundedBorder().AddColumns("skill", "what it does", "say", "folder");
        foreach (var skill in skills)
        {
            var about = skill.Fault is null ? new Markup(Markup.Escape(skill.Description ?? "")) : new Markup($"[red]left out: {Markup.Escape(skill.Fault)}[/]");
            table.AddRow(new Text(skill.Name), about, new Text(string.Join('\n', skill.Examples ?? [])), new Text(Folders.Show(skill.Folder)));
        }
        Screen.Write(table);
    }
}
