namespace Soother.Host.Terminal;

/// <summary>Says on a terminal what takes more than a second, and wipes it away when it is done. Says nothing where nobody looks.</summary>
internal sealed class StatusLine : IDisposable
{
    private const string Spinner = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1), Step = TimeSpan.FromMilliseconds(100);

    private readonly Timer? _timer;
    private readonly Lock _lock = new();
    private string _text;
    private int _step;
    private bool _shown, _done;

    public StatusLine(string text)
    {
        _text = text;
        if (!Console.IsErrorRedirected)
            _timer = new(_ => Show(), null, Delay, Step);
    }

    public string Text
    {
        get => _text;
        set
        {
            lock (_lock)
                _text = value;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _done = true;
            if (_shown)
                Console.Error.Write("\r\e[K");
        }
        _timer?.Dispose();
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_done)
                return;
            _shown = true;
            Console.Error.Write($"\r\e[K{Spinner[_step++ % Spinner.Length]} {_text}");
        }
    }
}
