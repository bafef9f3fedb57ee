using System.Text.Json;
using Soother.Contracts;

namespace Soother.Testing;

/// <summary>What a plugin hears when somebody was understood.</summary>
public static class Heard
{
    /// <summary>An intent with slots of free text, as the intent service would say it.</summary>
    /// <param name="intent">The intent's name.</param>
    /// <param name="slots">The slots' names and what was said in each.</param>
    public static IntentRecognized Intent(string intent, params (string Name, string Said)[] slots) => new(
        string.Join(' ', slots.Select(s => s.Said).Prepend(intent)), new IntentMatch(intent, 1), SessionId: "session",
        Slots: [.. slots.Select(s => new Slot(s.Name, new SlotValue("Unknown", JsonSerializer.SerializeToElement(s.Said)), s.Name, s.Said, 1))]);
}
