using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>How much the packs that are read together may be: each alone is bounded, and folders and extended packs can have any number. Not safe to share between threads.</summary>
internal sealed class PackAllowance
{
    /// <summary>How large all files may be together: some two thousand packs of units.</summary>
    public const int MaximumBytes = 8 << 20;

    /// <summary>How many rules all packs may have together; the national ones have 209.</summary>
    public const int MaximumRules = 10_000;

    private long _bytes;
    private int _rules;

    /// <summary>Whether a file may still be read; the first one too many is told, and those after it aren't read.</summary>
    public bool TryTake(byte[] utf8, string file, List<Diagnostic> problems)
    {
        if (_bytes > MaximumBytes || _rules > MaximumRules)
            return false;
        _bytes += utf8.Length;
        if (_bytes <= MaximumBytes)
            return true;
        problems.Add(new(Texts.Of("pack.too-large-together", ("count", _bytes), ("most", MaximumBytes)), file));
        return false;
    }

    /// <summary>Counts the rules of a pack that was read.</summary>
    public void Add(RulePack pack, List<Diagnostic> problems)
    {
        int before = _rules;
        _rules += pack.Rules.Count;
        if (before <= MaximumRules && _rules > MaximumRules)
            problems.Add(new(Texts.Of("pack.too-many-rules-together", ("count", _rules), ("most", MaximumRules)), pack.File));
    }
}
