using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Runs the skills: offers what they understand, and acts on it.</summary>
public sealed class SkillsPlugin : IPlugin, IAsyncDisposable
{
    private readonly IBus _bus;
    private readonly TimeProvider _time;
    private readonly SkillLibrary _library;
    private readonly SkillRuntime _runtime;

    public SkillsPlugin(IBus bus, PluginContext context, ILogger log, TimeProvider time, SkillsOptions options)
    {
        (_bus, _time) = (bus, time);
        _library = new(options, context, bus, log);
        _runtime = new(bus, context, log, time, _library);
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken stopping)
    {
        _library.Load(_time);
        await _runtime.SubscribeAsync(stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<GetIntents>(_ => _library.OfferAsync(), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<GetSkills>(question => _library.TellAsync(question.Id), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<ImportSkill>(order => _bus.PublishAsync(SkillImport.Make(order, _library.Language)), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<IntentsRefused>(OnRefusedAsync, stopping).ConfigureAwait(false);
        await _library.TellAsync(null).ConfigureAwait(false);
        await _library.OfferAsync().ConfigureAwait(false);
        _runtime.Start();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _library.Dispose();
        await _runtime.DisposeAsync().ConfigureAwait(false);
    }

    private Task OnRefusedAsync(IntentsRefused refused)
    {
        if (refused.Owner == SkillLibrary.Owner)
            _library.ReportRefused(refused.Reason);
        return Task.CompletedTask;
    }
}
