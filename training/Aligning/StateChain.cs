using Soother.Voice.Text;

namespace Soother.Training.Aligning;

/// <summary>The states that a text goes through, in order, with silences that may be there or not: at both ends, between words and at marks.</summary>
/// <param name="States">The state of each node.</param>
/// <param name="Symbols">The symbol of the text that each node belongs to; −1 for silence before and after all.</param>
/// <param name="Jumps">For the node after a silence, the node before that silence (−1 is before the text); −2 for all others.</param>
internal sealed record StateChain(int[] States, int[] Symbols, int[] Jumps)
{
    public const int NoJump = -2;

    public int Length => States.Length;

    /// <summary>The last node that belongs to a phoneme; after it there is only silence.</summary>
    public int LastSpoken => Length - 1 - PhoneSet.StatesEach;

    public bool IsSilence(int node) => States[node] < PhoneSet.StatesEach;

    /// <param name="symbols">Phonemes, spaces and marks.</param>
    /// <param name="phones">Those that are known; others are left out.</param>
    public static StateChain Of(IReadOnlyList<string> symbols, PhoneSet phones)
    {
        var (states, places, jumps) = (new List<int>(), new List<int>(), new List<int>());
        var before = -1;   // the last node before a silence
        Add(PhoneSet.Silence, -1, NoJump);
        var silent = true;
        for (var i = 0; i < symbols.Count; i++)
        {
            var phone = phones[symbols[i]];
            if (phone != PhoneSet.Silence)
            {
                Add(phone, i, silent ? before : NoJump);
                silent = false;
            }
            else if (!Pronunciation.IsPhoneme(symbols[i]) && !silent)
            {
                (before, silent) = (states.Count - 1, true);
                Add(PhoneSet.Silence, i, NoJump);
            }
        }
        if (!silent)
            Add(PhoneSet.Silence, -1, NoJump);
        else if (places.Count > PhoneSet.StatesEach)
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(places)[^PhoneSet.StatesEach..].Fill(-1);
        return new([.. states], [.. places], [.. jumps]);

        void Add(int phone, int place, int jump)
        {
            for (var part = 0; part < PhoneSet.StatesEach; part++)
            {
                states.Add((phone * PhoneSet.StatesEach) + part);
                places.Add(place);
                jumps.Add(part == 0 ? jump : NoJump);
            }
        }
    }
}
