using System.Text.RegularExpressions;

namespace Soother.Repository.Tests;

public sealed partial class NameTests
{
    [Fact]
    public void NoTypeHidesWhatItDoes()
    {
        var vague = from file in Repository.Files(".cs").Where(f => !f.StartsWith("bindings/", StringComparison.Ordinal))   // their names are their packages
                    from Match type in TypeName().Matches(Repository.Read(file))
                    where Vague().IsMatch(type.Groups[1].Value)
                    select $"{file}: {type.Groups[1].Value}";
        Assert.Empty(vague);
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface)\s+([A-Z]\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utilities|Common|Base|Impl|Info)$")]
    private static partial Regex Vague();
}
