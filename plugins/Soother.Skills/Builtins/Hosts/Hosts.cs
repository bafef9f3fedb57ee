using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Who speaks at each site, kept over restarts; and how that one puts a reply. Safe on any thread.</summary>
internal sealed class Hosts
{
    private const double AsideShare = 0.4;   // of replies get a word before or after: a habit, not a tic
    private readonly Lock _lock = new();
    private readonly LocaleFile<IReadOnlyList<HostCharacter>> _file;
    private readonly JsonFile<HostFile> _kept;
    private readonly HostFile _hosts;
    private readonly Moment _moment;
    private readonly SkillLibrary _library;
    private readonly ReplyPicker _picker;
    private readonly ILogger _log;
    private string? _told;

    public Hosts(JsonFile<HostFile> kept, Moment moment, SkillLibrary library, ReplyPicker picker, ILogger log)
    {
        (_kept, _hosts, _moment, _library, _picker, _log) = (kept, kept.Read(), moment, library, picker, log);
        _file = new(library.Language, "hosts.yaml", HostReader.Read);
    }

    /// <summary>All of them, the plain one first; none where the skill is off or faulty.</summary>
    public IReadOnlyList<HostCharacter> All
    {
        get
        {
            if (_library.Current.WithBuiltin("hosts.change").FirstOrDefault() is not { Skill: { } skill })
                return [];
            try
            {
                return _file.In(skill.Folder);
            }
            catch (ActionFailedException fault)
            {
                if (_told != fault.Message)
                    _log.LogWarning("Replies are plain: {Fault}", fault.Message);
                _told = fault.Message;
                return [];
            }
        }
    }

    public HostCharacter? Plain => All is [var first, ..] ? first : null;

    /// <summary>Who speaks at a site; null where there are no hosts.</summary>
    public HostCharacter? At(SiteId site)
    {
        lock (_lock)
            return All is { Count: > 0 } all ? all.FirstOrDefault(host => host.Id == _hosts.Hosts.GetValueOrDefault(site.Name)) ?? all[0] : null;
    }

    public void Set(SiteId site, HostCharacter host)
    {
        lock (_lock)
        {
            _hosts.Hosts[site.Name] = host.Id;
            _kept.Write(_hosts);
        }
    }

    /// <summary>A reply as the host at a site says it: its own yes and sorry, and now and then an aside.</summary>
    public string Say(SiteId site, string reply) => InOwnWords(site, reply) is var own && own == reply ? Aside(site, reply) : own;

    /// <summary>A reply with the host's own yes and sorry in place of the plain ones, and nothing else.</summary>
    public string InOwnWords(SiteId site, string reply)
    {
        if (At(site) is not { } host || Plain is not { } plain || host == plain)
            return reply;
        foreach (var beginning in (string[])["yes", "sorry"])
        {
            if (plain.Of(beginning).FirstOrDefault(words => BeginsWith(reply, words)) is { } words && host.Of(beginning) is { Count: > 0 } own)
                return Pick(site, host, beginning, own) + reply[words.Length..];
        }
        return reply;
    }

    /// <summary>A text, now and then with the host's aside before or after it. A question keeps the last word.</summary>
    public string Aside(SiteId site, string text)
    {
        if (At(site) is not { } host || _library.Options.Random.NextDouble() >= AsideShare)
            return text;
        var (before, after) = (host.Of("before"), text.EndsWith('?') ? [] : host.Of("after"));
        if (before.Count + after.Count == 0)
            return text;
        return _library.Options.Random.Next(before.Count + after.Count) < before.Count
            ? $"{Pick(site, host, "before", before)} {text}"
            : $"{text} {Pick(site, host, "after", after)}";
    }

    public string Pick(SiteId site, HostCharacter host, string occasion, IReadOnlyList<string> texts) =>
        _picker.Pick(site, $"host {host.Id}/{occasion}", [.. texts.Select(text => new Template(text))], _moment.Values(site).With("name", host.Name));

    // "All right. …" and "All right, …" begin with a yes; "All rightful …" does not.
    private static bool BeginsWith(string reply, string words) =>
        reply.Length > words.Length && reply.StartsWith(words, StringComparison.OrdinalIgnoreCase) && reply[words.Length] is '.' or ',';
}

internal sealed class HostFile
{
    /// <summary>The host's id by site.</summary>
    public Dictionary<string, string> Hosts { get; init; } = [];
}
