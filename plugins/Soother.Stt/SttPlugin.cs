using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Stt.Listening;
using Soother.Stt.Recognition;
using Vosk;

namespace Soother.Stt;

/// <summary>Speech to text: recognition sessions at any number of sites, each with a recogniser of its own.</summary>
public sealed class SttPlugin : IPlugin, IAsyncDisposable
{
    // On a busy machine the first start takes seconds to know what can be said; a session keeps its sound as long, and is heard right rather than soon.
    private static readonly TimeSpan GrammarDeadline = TimeSpan.FromSeconds(10);
    private readonly IBus _bus;
    private readonly PluginContext _context;
    private readonly ILogger _logger;
    private readonly SttOptions _options;
    private readonly Recognisers _recognisers;
    private readonly Switchboard _switchboard;
    private readonly Lazy<Task> _grammarAsked;
    private bool _skillsCame;

    public SttPlugin(IBus bus, PluginContext context, ILogger logger, TimeProvider time, SttOptions options)
    {
        (_bus, _context, _logger, _options) = (bus, context, logger, options);
        _grammarAsked = new(AskGrammarAsync);
        _recognisers = new(context.Resolve(options.Model), context.DataFolder, logger) { Ask = () => _grammarAsked.Value };
        _switchboard = new(options, order => new Session(order, options, _recognisers, bus, logger), time, logger);
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken stopping)
    {
        _options.Check();
        // A model that cannot be loaded is the plugin's failure, not that of a session later on.
        ModelFolder.Check(_context.Resolve(_options.Model));
        Vosk.Vosk.SetLogLevel(-1);
        if (_options.Grammar == GrammarUse.Off)
            _recognisers.Use(null);
        await _bus.SubscribeAsync<Grammar>(Learn, stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<AsrToggleOn>(Quick<AsrToggleOn>(m => _switchboard.ToggleOn(m.SiteId, m.Reason)), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<AsrToggleOff>(Quick<AsrToggleOff>(m => _switchboard.ToggleOff(m.SiteId, m.Reason)), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<AsrStartListening>(Quick<AsrStartListening>(_switchboard.Start), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<AsrStopListening>(Quick<AsrStopListening>(_switchboard.Stop), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<AudioFrame>(Quick<AudioFrame>(m => _switchboard.Hear(m.SiteId, m.Wav)), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<AudioSessionFrame>(Quick<AudioSessionFrame>(_switchboard.Hear), stopping).ConfigureAwait(false);
        // So that a recogniser lies ready at the first session, where Intent is there already; where it is not, it will speak when it comes.
        if (_options.Grammar == GrammarUse.Intents)
            await _bus.PublishAsync(new GetGrammar(_context.Site), stopping).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _switchboard.DisposeAsync().ConfigureAwait(false);
        await _recognisers.DisposeAsync().ConfigureAwait(false);
    }

    private static Func<T, Task> Quick<T>(Action<T> handle) => message =>
    {
        handle(message);
        return Task.CompletedTask;
    };

    private Task Learn(Grammar grammar)
    {
        // Before the skills have come nothing can be said yet: that is no grammar to listen with, nor to take the place of the answer that overtook it.
        _skillsCame |= grammar.Phrases.Count > 0;
        if (_options.Grammar == GrammarUse.Intents && _skillsCame)
            _recognisers.Use(grammar);
        return Task.CompletedTask;
    }

    private async Task AskGrammarAsync()
    {
        try
        {
            var id = Guid.NewGuid().ToString("N");
            var grammar = await _bus.RequestAsync<GetGrammar, Grammar>(new(_context.Site, id), g => g.Phrases.Count > 0, GrammarDeadline).ConfigureAwait(false);
            if (!_recognisers.IsReady)
                _recognisers.Use(grammar);
        }
        catch (TimeoutException)
        {
            if (_recognisers.IsReady)
                return;
            _logger.LogWarning("nobody says what can be said (is Intent running?): recognising without a grammar, which a small model does badly");
            _recognisers.Use(null);
        }
    }
}
