using System.Threading.Channels;

namespace Soother.Host.Terminal;

/// <summary>
/// Reads lines from a terminal with editing and history, while other lines may be printed above the one being typed. A line wider than the terminal is
/// shown in part.
/// </summary>
internal sealed class LineEditor(TextWriter output, string prompt, History history, Func<int> width)
{
    private readonly Channel<ConsoleKeyInfo> _keys = Channel.CreateUnbounded<ConsoleKeyInfo>();
    private readonly LineBuffer _line = new();
    private readonly Lock _lock = new();
    private bool _reading;
    private int _first;

    /// <summary>A key was pressed; after the last, nothing.</summary>
    public void Press(ConsoleKeyInfo key) => _keys.Writer.TryWrite(key);

    /// <summary>Reads the terminal's keys on a thread of its own, which ends with the process: a blocked read cannot be cancelled.</summary>
    public void ReadKeysFromConsole()
    {
        Console.TreatControlCAsInput = true;
        new Thread(() =>
        {
            while (true)
                Press(Console.ReadKey(intercept: true));
        })
        { IsBackground = true, Name = "keys" }.Start();
    }

    /// <returns>How the line ended; its text is empty unless it was entered.</returns>
    public async Task<(KeyResult End, string Text)> ReadAsync(CancellationToken cancel)
    {
        Draw(start: true);
        await foreach (var key in _keys.Reader.ReadAllAsync(cancel))
        {
            KeyResult result;
            lock (_lock)
                result = KeyMap.Apply(key, _line, history);
            if (result == KeyResult.Edited)
            {
                Draw();
                continue;
            }
            return (result, Finish(result));
        }
        return (KeyResult.Ended, "");
    }

    /// <summary>Prints a line above the one being typed.</summary>
    public void Print(string line)
    {
        lock (_lock)
        {
            output.Write($"\r\e[K{line}\n");
            if (_reading)
                Write();
            output.Flush();
        }
    }

    private string Finish(KeyResult result)
    {
        lock (_lock)
        {
            _reading = false;
            var text = result == KeyResult.Entered ? _line.Text : "";
            // An entered line stays on the screen; Ctrl-C only empties the one that was begun.
            output.Write(result == KeyResult.Entered ? "\n" : "\r\e[K");
            output.Flush();
            _line.Set("");
            history.Add(text.Trim());
            return text;
        }
    }

    private void Draw(bool start = false)
    {
        lock (_lock)
        {
            _reading |= start;
            Write();
            output.Flush();
        }
    }

    private void Write()
    {
        var room = Math.Max(10, width() - prompt.Length - 1);
        // The window follows the cursor.
        if (_line.Position < _first)
            _first = _line.Position;
        if (_line.Position > _first + room)
            _first = _line.Position - room;
        var shown = string.Concat(_line.Characters.Skip(_first).Take(room));
        output.Write($"\r\e[K{prompt}{shown}\r\e[{prompt.Length + _line.Position - _first}C");
    }
}
