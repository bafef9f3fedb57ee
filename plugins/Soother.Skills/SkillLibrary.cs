using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The skills as they are now: read at start, read again when a file changes, and offered to whoever recognises intents.</summary>
internal sealed class SkillLibrary : IDisposable
{
    public const string Owner = "Skills";
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<string> _folders;
    private readonly PluginContext _context;
    private readonly IBus _bus;
    private readonly ILogger _log;
    private volatile SkillSet _current = SkillSet.None; // swapped whole, by the watch
    private SkillWatch? _watch;
    private string _stamp = "";

    public SkillLibrary(SkillsOptions options, PluginContext context, IBus bus, ILogger log)
    {
        (Options, _context, _bus, _log) = (options, context, bus, log);
        _folders = [context.Resolve(options.Folder), options.UserFolder.Length > 0 ? context.Resolve(options.UserFolder) : DefaultUserFolder()];
    }

    public SkillsOptions Options { get; }

    public string Language => _context.Language;

    public SkillSet Current
    {
        get => _current;
        private set => _current = value;
    }

    public void Load(TimeProvider time)
    {
        MakeUserFolder();
        _watch = new(_folders, Reload, time, _log);
        _stamp = SkillStamp.Of(_folders);
        Current = SkillSet.Read(_folders, Options.Off, _context.Language);
        Report([]);
    }

    /// <summary>The devices of the home, each with its names: what can be said of one can be said of them, beside those that the skills list.</summary>
    public Func<IReadOnlyList<IReadOnlyList<string>>> Devices { get; set; } = () => [];

    public Task OfferAsync()
    {
        SlotChoice[] devices = [.. Devices().Select(names => new SlotChoice(names[0], names))];
        return _bus.PublishAsync(new IntentsOffered(Owner, devices is [] ? Current.Offers : [.. Current.Offers.Select(offer => With(offer, devices))], _context.Language));
    }

    /// <summary>Says which skills there are, and why one was left out.</summary>
    public Task TellAsync(string? id) => _bus.PublishAsync(new SkillsFound(Owner, [.. Current.All.Select(Describe)], id));

    /// <summary>Names the place of an intent in its file, where its sentences were refused.</summary>
    public void ReportRefused(string reason)
    {
        var place = Current.Find(reason.Split(':')[0]) is ({ } skill, { } intent) ? $"{skill.Folder} ({intent.File}:{intent.Line})" : "a skill";
        _log.LogWarning("A sentence of {Place} is left out. {Reason}", place, reason);
    }

    public void Dispose() => _watch?.Dispose();

    private static string DefaultUserFolder()
    {
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        if (string.IsNullOrEmpty(data))
            data = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        return Path.Combine(data, "soother", "skills");
    }

    /// <summary>A folder that is not there cannot be watched.</summary>
    private void MakeUserFolder()
    {
        try
        {
            Directory.CreateDirectory(_folders[^1]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _log.LogDebug("No folder for skills of your own: {Reason}", fault.Message);
        }
    }

    private IntentOffer With(IntentOffer offer, SlotChoice[] devices)
    {
        if (Current.Find(offer.Name) is not ({ } skill, { Action: BuiltinAction { Kind.Name: var action } }) || !action.StartsWith("home.", StringComparison.Ordinal)
            || offer.Slots?.GetValueOrDefault(HomeGroup.Device) is not { Choices: { } listed } slot)
            return offer;
        return offer with { Slots = new Dictionary<string, SlotOffer>(offer.Slots) { [HomeGroup.Device] = slot with { Choices = [.. devices, .. listed] } } };
    }

    private void Reload()
    {
        lock (_lock)
        {
            var stamp = SkillStamp.Of(_folders);
            if (stamp == _stamp)
                return;
            _stamp = stamp;
            var before = Current;
            Current = SkillSet.Read(_folders, Options.Off, _context.Language);
            Report([.. before.All.Select(skill => skill.Fault).OfType<string>(), .. before.Usable.SelectMany(skill => skill.Remarks).Select(remark => $"{remark}")]);
        }
        _ = TellAsync(null);
        _ = OfferAsync();
    }

    private static SkillState Describe(LoadedSkill loaded) => loaded.Skill is { } skill
        ? new(skill.Name, loaded.Folder, skill.Description, [.. skill.Intents.Select(i => i.Name)], [.. skill.Intents.SelectMany(i => i.Examples)])
        : new(Path.GetFileName(loaded.Folder), loaded.Folder, Fault: loaded.Fault);

    private void Report(IReadOnlyCollection<string> known)
    {
        var faulty = Current.All.Where(skill => skill.Fault is not null && !known.Contains(skill.Fault)).ToList();
        foreach (var skill in faulty.Where(skill => !skill.IsForeign))
            _log.LogWarning("The skill in {Folder} is left out. {Fault}", skill.Folder, skill.Fault);
        if (faulty.Where(skill => skill.IsForeign).Select(skill => Path.GetFileName(skill.Folder)).ToList() is { Count: > 0 } foreign)
            _log.LogInformation("{Count} skills are left out, as they have no words in {Language} (locale/{Language}/skill.yaml): {Names}", foreign.Count, Language, Language, string.Join(", ", foreign));
        foreach (var (skill, remark) in Current.Usable.SelectMany(skill => skill.Remarks.Select(remark => (skill, remark))).Where(found => !known.Contains($"{found.remark}")))
        {
            if (remark.IsFault)
                _log.LogWarning("A part of the skill in {Folder} is left out. {Fault}", skill.Folder, remark);
            else
                _log.LogDebug("Not carried over from {Folder}: {What}", skill.Folder, remark);
        }
        _log.LogInformation("{Count} skills: {Names}", Current.Usable.Count(), string.Join(", ", Current.Usable.Select(skill => skill.Name)));
    }
}
