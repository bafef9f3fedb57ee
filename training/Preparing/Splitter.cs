using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Soother.Training.Preparing;

/// <summary>Which split a clip belongs to: by a hash of what is said, so that it stays there as the corpus grows, and a sentence read twice is never both learned and tested.</summary>
internal static class Splitter
{
    private const double TestShare = 0.025, ValidationShare = 0.05;

    public static Split Of(string words)
    {
        var letters = string.Concat(words.ToLowerInvariant().Where(char.IsLetterOrDigit));
        var place = BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(letters))) / (double)uint.MaxValue;
        return place < TestShare ? Split.Test : place < TestShare + ValidationShare ? Split.Validation : Split.Train;
    }
}
