using System.Collections.Concurrent;

namespace Soother.Training.Recording;

/// <summary>The keys that are pressed, without waiting for one. A thread of its own reads them, so that the terminal shows none.</summary>
internal sealed class Keyboard
{
    private readonly ConcurrentQueue<ConsoleKeyInfo> _pressed = new();

    public Keyboard() => new Thread(Read) { IsBackground = true, Name = "keyboard" }.Start();

    /// <summary>The next key; null if none was pressed.</summary>
    public ConsoleKeyInfo? Next() => _pressed.TryDequeue(out var key) ? key : null;

    private void Read()
    {
        try
        {
            while (true)
                _pressed.Enqueue(Console.ReadKey(intercept: true));
        }
        catch (InvalidOperationException)
        {
            // The terminal is gone: the reader cannot press q any more.
            _pressed.Enqueue(new('q', ConsoleKey.Q, false, false, false));
        }
    }
}
