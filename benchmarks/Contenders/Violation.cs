namespace DisclosureRules.Benchmarks.Contenders;

/// <summary>What every contender can say: which instance of which rule a report violates.</summary>
public readonly record struct Violation(string Rule, string Instance)
{
    public override string ToString() => Instance.Length == 0 ? Rule : $"{Rule} [{Instance}]";
}
