namespace Soother.Training.Aligning;

/// <summary>A covariance matrix, drawn towards its diagonal where there are few points to know it from, and the distances that it makes.</summary>
internal sealed class Covariance
{
    private const double LeastShrinkage = 0.05, LeastVariance = 1e-6;

    private readonly double[,] _root;   // Cholesky's lower triangle
    private readonly int _size;

    /// <param name="points">Differences from the mean.</param>
    public Covariance(IReadOnlyList<double[]> points)
    {
        _size = points[0].Length;
        var shrinkage = Math.Min(1, LeastShrinkage + ((double)_size / points.Count / 2));
        var matrix = new double[_size, _size];
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j <= i; j++)
                matrix[i, j] = points.Sum(p => p[i] * p[j]) / points.Count * (i == j ? 1 : 1 - shrinkage);
            matrix[i, i] += LeastVariance;
        }
        _root = Root(matrix);
    }

    /// <summary>The squared Mahalanobis distance.</summary>
    public double Distance(double[] point)
    {
        var (solved, sum) = (new double[_size], 0.0);
        for (var i = 0; i < _size; i++)
        {
            var rest = point[i];
            for (var j = 0; j < i; j++)
                rest -= _root[i, j] * solved[j];
            solved[i] = rest / _root[i, i];
            sum += solved[i] * solved[i];
        }
        return sum;
    }

    private double[,] Root(double[,] matrix)
    {
        var root = new double[_size, _size];
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++)
                    rest -= root[i, k] * root[j, k];
                root[i, j] = i == j ? Math.Sqrt(Math.Max(LeastVariance, rest)) : rest / root[j, j];
            }
        }
        return root;
    }
}
