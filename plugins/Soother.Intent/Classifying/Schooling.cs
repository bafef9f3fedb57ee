namespace Soother.Intent;

/// <summary>How models are taught. Those that are compared have to be taught alike, or one is surer than the other.</summary>
/// <param name="Rounds">How often to go through the rows.</param>
/// <param name="HasMany">Whether classes have many examples each.</param>
/// <param name="HasNetwork">Whether there is more to learn than what each feature says alone.</param>
internal readonly record struct Schooling(int Rounds, bool HasMany, bool HasNetwork)
{
    private const int ManyOfClass = 30;
    private const int ManyClasses = 16;   // of fewer, a network learns no more than a linear model

    public static Schooling For(int rows, int classes)
    {
        var isLarge = classes > LinearModel.MostToScore;
        var hasMany = rows > ManyOfClass * classes;
        return new(isLarge ? Math.Clamp(60_000 / rows, 2, 10) : rows < 5000 ? 20 : 15, hasMany, hasMany && classes >= ManyClasses && !isLarge);
    }
}
