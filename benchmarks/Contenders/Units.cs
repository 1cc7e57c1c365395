namespace DisclosureRules.Benchmarks.Contenders;

/// <summary>What the national rules ask about a unit's name, as the hand-written checker and FluentValidation share it.</summary>
public static class Units
{
    private static readonly string[] LowSuffixes =
        ["镇", "乡", "街道", "街道办", "街道办事处", "镇人民政府", "乡人民政府", "县人民政府", "旗人民政府"];

    private static readonly string[] FeeSuffixes = ["局", "镇", "乡", "街道", "街道办事处", "镇人民政府", "乡人民政府"];

    private static readonly string[] Levels = ["市", "县", "区", "旗"];

    public static bool HasNoRegulatoryPower(string unit) =>
        EndsWithAny(unit, LowSuffixes)
        || (unit.EndsWith('局') && ContainsAny(unit, Levels) && !unit.StartsWith("国家", StringComparison.Ordinal));

    public static bool CollectsSmallFees(string unit) => EndsWithAny(unit, FeeSuffixes);

    private static bool EndsWithAny(string unit, string[] suffixes)
    {
        foreach (string suffix in suffixes)
        {
            if (unit.EndsWith(suffix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool ContainsAny(string unit, string[] words)
    {
        foreach (string word in words)
        {
            if (unit.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
