using System.Security.Cryptography;
using System.Text;

namespace Soother.Intent;

/// <summary>What was trained, kept from one start to the next. It belongs to exactly what was offered and to the program that trained it; anything else is trained anew.</summary>
internal sealed class UnderstandingCache(string folder)
{
    private const int HashLength = 32;

    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("SOOTHER UNDERSTANDING\n");

    public string Path { get; } = System.IO.Path.Combine(folder, "understanding.bin");

    /// <summary>What was trained for this; null where nothing, or something else, was.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public ExampleMatcher? Load(byte[] content, Lesson lesson, string language)
    {
        if (!File.Exists(Path))
            return null;
        try
        {
            var bytes = File.ReadAllBytes(Path);
            var head = Mark.Length + HashLength;
            if (bytes.Length < head + HashLength || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark))
                throw new InvalidDataException("it does not begin as it should");
            if (!bytes.AsSpan(Mark.Length, HashLength).SequenceEqual(KeyOf(content)))
                return null;
            if (!SHA256.HashData(bytes.AsSpan(head + HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(head, HashLength)))
                throw new InvalidDataException("its content was changed");
            return ExampleMatcher.Load(new MemoryStream(bytes, head + HashLength, bytes.Length - head - HashLength), lesson, language);
        }
        catch (IOException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(byte[] content, ExampleMatcher trained)
    {
        var body = new MemoryStream();
        trained.Save(body);
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        var made = Path + ".new";
        using (var file = File.Create(made))
        {
            file.Write(Mark);
            file.Write(KeyOf(content));
            file.Write(SHA256.HashData(bytes));
            file.Write(bytes);
        }
        File.Move(made, Path, overwrite: true);
    }

    // Another build of the program may train in another way.
    private static byte[] KeyOf(byte[] content) => SHA256.HashData([.. typeof(UnderstandingCache).Module.ModuleVersionId.ToByteArray(), .. content]);
}
