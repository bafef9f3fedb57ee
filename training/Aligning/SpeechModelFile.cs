namespace Soother.Training.Aligning;

/// <summary>Keeps a learned model, with the key of what it was learned from.</summary>
internal static class SpeechModelFile
{
    /// <summary>The model; null if there is none, or it was learned from something else, or the file is torn.</summary>
    public static SpeechModel? Read(string path, string key)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            return reader.ReadString() == key ? Read(reader) : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    public static void Write(string path, string key, SpeechModel model)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using (var writer = new BinaryWriter(File.Create(path + ".part")))
        {
            writer.Write(key);
            writer.Write(model.Phones.Names.Count - 1);
            foreach (var phone in model.Phones.Names.Skip(1))
                writer.Write(phone);
            foreach (var state in model.Mixtures.States)
                Write(writer, state);
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    private static SpeechModel Read(BinaryReader reader)
    {
        var phones = new PhoneSet([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())]);
        var states = new List<IReadOnlyList<Gaussian>>();
        for (var state = 0; state < phones.States; state++)
            states.Add([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => new Gaussian(reader.ReadSingle(), Row(reader), Row(reader)))]);
        return new(phones, new Mixtures(states));
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<Gaussian> state)
    {
        writer.Write(state.Count);
        foreach (var gaussian in state)
        {
            writer.Write(gaussian.Weight);
            foreach (var value in gaussian.Mean.Concat(gaussian.Variance))
                writer.Write(value);
        }
    }

    private static float[] Row(BinaryReader reader) => [.. Enumerable.Range(0, SpeechFeatures.Dimensions).Select(_ => reader.ReadSingle())];
}
