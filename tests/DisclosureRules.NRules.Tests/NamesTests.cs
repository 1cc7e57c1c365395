using DisclosureRules.Reports;
using DisclosureRules.Tests.Packs;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace DisclosureRules.NRules.Tests;

public sealed class NamesTests
{
    /// <summary>Where a name comes that NRules has, too, applications stop compiling: the README says how they live with these.</summary>
    [Fact]
    public void Those_that_both_have_are_told_in_the_readme()
    {
        Type[] ours = Exported(typeof(Report), typeof(ReportSessions)), theirs = Exported(typeof(ISession), typeof(RuleRepository), typeof(IRuleRepository));
        (Type Ours, Type Theirs)[] both = [.. ours.Join(theirs, t => t.Name, t => t.Name, (o, t) => (Ours: o, Theirs: t)).OrderBy(b => b.Ours.Name, StringComparer.Ordinal)];
        Assert.Equal(["Rule", "RuleSet"], both.Select(b => b.Ours.Name));
        string readme = File.ReadAllText(RepositoryFiles.Path("src/DisclosureRules.NRules/README.md"));
        Assert.All(both, b => Assert.Contains($"`{b.Ours.Name}` (`{b.Ours.Namespace}`, `{b.Theirs.Namespace}`)", readme, StringComparison.Ordinal));
    }

    private static Type[] Exported(params Type[] types) => [.. types.SelectMany(t => t.Assembly.GetExportedTypes())];
}
