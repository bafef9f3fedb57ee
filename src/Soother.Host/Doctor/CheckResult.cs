namespace Soother.Host.Doctor;

/// <summary>How a thing is.</summary>
internal enum Health
{
    Good,

    /// <summary>The assistant works without it, but not as well.</summary>
    Weak,

    /// <summary>The assistant cannot do what it is for.</summary>
    Bad,
}

/// <summary>What was found out about one thing.</summary>
/// <param name="Name">The thing.</param>
/// <param name="Health">How it is.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Mend">What to do; null where nothing is to be done.</param>
internal sealed record CheckResult(string Name, Health Health, string Finding, string? Mend = null)
{
    public static CheckResult Good(string name, string finding) => new(name, Health.Good, finding);
}
