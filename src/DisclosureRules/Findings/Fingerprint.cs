using System.Globalization;
using System.Text;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>
/// The identity of a finding: a hash of what it is about, not of where the file lies or what the numbers are. Where the unit is not known, only
/// the source tells reports apart: the name of the file alone, so that folders may be renamed and moved. Files of one name in several folders are then several findings of
/// one fingerprint.
/// </summary>
internal static class Fingerprint
{
    public static string Of(Report report, string rule, string instance) => Of([.. Subject(report), rule, instance]);

    /// <summary>Of words: they are what is accused, so that other words that are found, put right or moved don't change it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="instance">Its instance, the claim included.</param>
    /// <param name="words">The words.</param>
    /// <param name="occurrence">Which of several places with the same words.</param>
    public static string Of(Report report, string rule, string instance, string words, int occurrence) =>
        Of([.. Subject(report), rule, instance, ChineseText.WithoutBlanks(words), occurrence.ToString(CultureInfo.InvariantCulture)]);

    private static string?[] Subject(Report report) =>
        [report.Unit ?? $"?{NameOf(report.Source)}", report.Year?.ToString(CultureInfo.InvariantCulture), report.Scope?.ToString()];

    /// <summary>What of a source tells it apart wherever it lies.</summary>
    public static string? NameOf(string? source) => source?[(source.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>Of an input of which nothing is known but what tells it apart.</summary>
    public static string OfUnread(string rule, string source) => Of([rule, source]);

    private static string Of(string?[] identity) =>
        Fnv1a.Hash(Encoding.UTF8.GetBytes(string.Join('\n', identity))).ToString("x32", CultureInfo.InvariantCulture);
}
