namespace Soother.Intent;

/// <summary>
/// Says how often a guess is right, from its signs: a logistic regression over guesses about utterances that the model had not seen. Where there are
/// few of them it stays near what holds for other sets of intents.
/// </summary>
internal sealed class Judge(double[] weights)
{
    private const int Rounds = 25;
    private const double Enough = 1e-6;
    private const double Trust = 4;   // in what holds elsewhere, against what was seen here

    // Fitted on several public sets of intents, for a start.
    private static readonly double[] Elsewhere = [-1.5, 0.5, 0.1, 1.1, 1.2, -1.7, 0.2, 0.25, 0, 0.3];

    /// <summary>A guess about an utterance that was kept from the model.</summary>
    /// <param name="Signs">See <see cref="Voter.SignsOf"/>.</param>
    /// <param name="Right">Whether it was right.</param>
    /// <param name="Weight">How much it counts.</param>
    public readonly record struct Trial(double[] Signs, bool Right, double Weight);

    public IReadOnlyList<double> Weights => weights;

    public static Judge Train(IReadOnlyList<Trial> trials)
    {
        var weights = Elsewhere.ToArray();
        var loss = LossOf(trials, weights);
        for (var round = 0; round < Rounds; round++)
        {
            var step = StepFrom(trials, weights);
            // Newton's step goes too far where the curve is flat: half of it, then.
            for (var size = 1.0; size > 1e-4; size /= 2)
            {
                var tried = weights.Select((w, i) => w - (size * step[i])).ToArray();
                if (LossOf(trials, tried) is var less && less >= loss)
                    continue;
                (weights, loss) = (tried, less);
                break;
            }
            if (step.Max(Math.Abs) < Enough)
                break;
        }
        return new(weights);
    }

    public double ConfidenceIn(double[] signs) => Sigmoid(signs, weights);

    private static double[] StepFrom(IReadOnlyList<Trial> trials, double[] weights)
    {
        var slope = weights.Select((w, i) => Trust * (w - Elsewhere[i])).ToArray();
        var bend = new double[weights.Length, weights.Length];
        for (var i = 0; i < weights.Length; i++)
            bend[i, i] = Trust;
        foreach (var trial in trials)
            Add(trial, weights, slope, bend);
        return Solve(bend, slope);
    }

    private static double LossOf(IReadOnlyList<Trial> trials, double[] weights)
    {
        const double Least = 1e-12;
        var loss = weights.Select((w, i) => Trust / 2 * (w - Elsewhere[i]) * (w - Elsewhere[i])).Sum();
        foreach (var (signs, right, weight) in trials)
            loss -= weight * Math.Log(Math.Max(Least, Sigmoid(signs, weights) is var p && right ? p : 1 - p));
        return loss;
    }

    private static void Add(Trial trial, double[] weights, double[] slope, double[,] bend)
    {
        var p = Sigmoid(trial.Signs, weights);
        for (var i = 0; i < weights.Length; i++)
        {
            slope[i] += trial.Weight * (p - (trial.Right ? 1 : 0)) * trial.Signs[i];
            for (var j = 0; j < weights.Length; j++)
                bend[i, j] += trial.Weight * p * (1 - p) * trial.Signs[i] * trial.Signs[j];
        }
    }

    private static double Sigmoid(double[] signs, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += signs[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    // Gauss's elimination; the matrix is positive definite, so no pivot is zero.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var i = 0; i < n; i++)
        {
            for (var r = i + 1; r < n; r++)
            {
                var factor = matrix[r, i] / matrix[i, i];
                for (var c = i; c < n; c++)
                    matrix[r, c] -= factor * matrix[i, c];
                right[r] -= factor * right[i];
            }
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < n; c++)
                right[i] -= matrix[i, c] * right[c];
            right[i] /= matrix[i, i];
        }
        return right;
    }
}
