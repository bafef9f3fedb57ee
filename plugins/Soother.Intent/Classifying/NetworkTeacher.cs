namespace Soother.Intent;

/// <summary>Teaches a <see cref="Network"/>, in ever smaller steps. The same rows in the same order give the same weights.</summary>
internal static class NetworkTeacher
{
    private const int Rounds = 12, Seed = 271;
    private const float Rate = 0.15f, Slowing = 0.9f, Lost = 0.3f;

    public static Network Teach(IReadOnlyList<Row> rows, IReadOnlyList<int> labels, int features, int classes, CancellationToken cancel)
    {
        var network = new Network(features, classes);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var lossy = new Lossy(Seed, Lost);
        var errors = new float[classes];
        for (var round = 0; round < Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            lossy.Shuffle(order);
            foreach (var i in order)
                network.Learn(lossy.Of(rows[i]), labels[i], Rate * (1 - (Slowing * round / Rounds)), errors);
        }
        return network;
    }
}
