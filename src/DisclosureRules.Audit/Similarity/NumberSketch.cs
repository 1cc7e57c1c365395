using System.Text;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Similarity;

/// <summary>
/// By what reports with the same numbers find each other without being held against all others: the least of eight hashes of pairs of its different numbers, each with its cell
/// (MinHash). Two reports nine tenths of whose numbers are the same have one in common in all but one of a million cases.
/// </summary>
internal static class NumberSketch
{
    /// <summary>
    /// Digits that the numbers of a report must have together, totals and zeros apart. Half of them may follow from the others, as what was refused does from what was asked and
    /// granted: ten remain that would have to be the same by chance, in the same cells, while the reports of one year, ten thousand and more, make some 10^8 to 10^9
    /// pairs. A unit with a few requests has a handful of digits, and is like many others.
    /// </summary>
    public const int LeastDigits = 20;

    private const int Hashes = 8;

    /// <summary>What forms call the rows and columns that only add up others.</summary>
    private const string Total = "total";

    /// <summary>The hashes of a report; none where it has too few numbers to be known by them.</summary>
    public static ulong[] Of(Report report)
    {
        FormCell[] cells = [.. report.Form.Cells.Where(c => IsTelling(c, report))];
        if (!AreTelling(cells, report))
            return [];
        ulong[] own = [.. cells.Select(c => (ulong)Fnv1a.Hash(Encoding.UTF8.GetBytes($"{c.Id} {ExactNumber.Show(report[c.Index].Value!.Value)}")))];
        ulong[] hashes = new ulong[Hashes];
        for (uint i = 0; i < Hashes; i++)
            hashes[i] = Mixed(Least(own, 2 * i) ^ Mixed(Least(own, (2 * i) + 1), i), i);
        return hashes;
    }

    /// <summary>Whether another report could hardly have the same in all these cells by chance.</summary>
    public static bool AreTelling(IEnumerable<FormCell> cells, Report report) =>
        cells.Where(c => IsTelling(c, report)).Sum(c => ExactNumber.Show(report[c.Index].Value!.Value).Count(char.IsAsciiDigit)) >= LeastDigits;

    private static bool IsTelling(FormCell cell, Report report) => report[cell.Index].Value is { } value && value != 0 && cell.Id.Row != Total && cell.Id.Column != Total;

    private static ulong Least(ulong[] numbers, uint seed) => numbers.Min(n => Mixed(n, seed));

    /// <summary>Another hash of a hash for each seed, by the finalizer of SplitMix64.</summary>
    private static ulong Mixed(ulong hash, uint seed)
    {
        hash += (seed + 1) * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
