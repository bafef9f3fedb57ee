using Microsoft.Extensions.Logging.Abstractions;
using Soother.Contracts;
using Soother.Testing;

namespace Soother.Skills.Tests;

public sealed class BuiltinTests
{
    [Fact]
    public async Task EveryKindThatSkillsCanNameHasAnActionAndNoOther()
    {
        await using var bus = new InMemoryBus();
        using var folder = new TempFolder();
        var connection = bus.Connect();
        var context = new PluginContext("Skills", Path.Combine(Repository.Root, "plugins", "Soother.Skills"), folder.Root, folder.Root, default, "en-us");
        using var library = new SkillLibrary(new(), context, connection, NullLogger.Instance);
        using var ringer = new Ringer(new(1, TimeSpan.FromSeconds(1), false), connection, TimeProvider.System, NullLogger.Instance);

        using var database = new Database(folder.Path("skills.db"), AppointmentTable.Table, NullLogger.Instance);

        using var actions = new BuiltinActions(new()
        {
            Bus = connection, Context = context, Log = NullLogger.Instance, Time = TimeProvider.System, Library = library, Replies = new(new Random(1)), Ringer = ringer,
            Moment = new(Spoken.English, TimeProvider.System),
            Paces = new(),
            Hosts = new(new(folder.Path("hosts.json"), KeptJson.Default.HostFile, NullLogger.Instance), new(Spoken.English, TimeProvider.System), library, new(new Random(1)), NullLogger.Instance),
            Database = database,
        });

        Assert.Equal(BuiltinGroups.Kinds.Keys.Order(), actions.Names.Order());
    }
}
