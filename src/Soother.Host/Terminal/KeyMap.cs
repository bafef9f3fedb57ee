namespace Soother.Host.Terminal;

/// <summary>What a key does to a line.</summary>
internal enum KeyResult
{
    /// <summary>The line changed, or nothing did.</summary>
    Edited,

    /// <summary>The line is complete.</summary>
    Entered,

    /// <summary>Ctrl-C.</summary>
    Interrupted,

    /// <summary>Ctrl-D on an empty line.</summary>
    Ended,
}

/// <summary>The keys of a line editor, as shells have them.</summary>
internal static class KeyMap
{
    public static KeyResult Apply(ConsoleKeyInfo key, LineBuffer line, History history)
    {
        if (key.Key == ConsoleKey.Enter)
            return KeyResult.Entered;
        if (key.Modifiers.HasFlag(ConsoleModifiers.Control))
            return Control(key, line, history);
        if (key.Modifiers.HasFlag(ConsoleModifiers.Alt))
            Alt(key, line);
        else if (!Move(key.Key, line, history) && !char.IsControl(key.KeyChar))
            line.Insert(key.KeyChar.ToString());
        return KeyResult.Edited;
    }

    private static KeyResult Control(ConsoleKeyInfo key, LineBuffer line, History history)
    {
        switch (key.Key)
        {
            case ConsoleKey.C: return KeyResult.Interrupted;
            case ConsoleKey.D when line.Text.Length == 0: return KeyResult.Ended;
            case ConsoleKey.D: line.Delete(); break;
            case ConsoleKey.A: line.Home(); break;
            case ConsoleKey.E: line.End(); break;
            case ConsoleKey.B: line.Left(); break;
            case ConsoleKey.F: line.Right(); break;
            case ConsoleKey.H: line.Backspace(); break;
            case ConsoleKey.U: line.DeleteToStart(); break;
            case ConsoleKey.K: line.DeleteToEnd(); break;
            case ConsoleKey.W or ConsoleKey.Backspace: line.DeleteWord(); break;
            case ConsoleKey.LeftArrow: line.WordLeft(); break;
            case ConsoleKey.RightArrow: line.WordRight(); break;
            case ConsoleKey.P: Recall(history.Older(line.Text), line); break;
            case ConsoleKey.N: Recall(history.Newer(), line); break;
        }
        return KeyResult.Edited;
    }

    private static void Alt(ConsoleKeyInfo key, LineBuffer line)
    {
        switch (key.Key)
        {
            case ConsoleKey.B or ConsoleKey.LeftArrow: line.WordLeft(); break;
            case ConsoleKey.F or ConsoleKey.RightArrow: line.WordRight(); break;
            case ConsoleKey.Backspace: line.DeleteWord(); break;
        }
    }

    private static bool Move(ConsoleKey key, LineBuffer line, History history)
    {
        switch (key)
        {
            case ConsoleKey.LeftArrow: line.Left(); return true;
            case ConsoleKey.RightArrow: line.Right(); return true;
            case ConsoleKey.Home: line.Home(); return true;
            case ConsoleKey.End: line.End(); return true;
            case ConsoleKey.Backspace: line.Backspace(); return true;
            case ConsoleKey.Delete: line.Delete(); return true;
            case ConsoleKey.UpArrow: Recall(history.Older(line.Text), line); return true;
            case ConsoleKey.DownArrow: Recall(history.Newer(), line); return true;
            default: return false;
        }
    }

    private static void Recall(string? line, LineBuffer into)
    {
        if (line is not null)
            into.Set(line);
    }
}
