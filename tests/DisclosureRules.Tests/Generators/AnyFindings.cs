using DisclosureRules.Claims;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>Findings, claims and diagnostics in whatever state, whether any report gives them or not.</summary>
internal static class AnyFindings
{
    public static Finding Draw(Random random) => new()
    {
        Source = Maybe(random, AnyReports.Text),
        Unit = Maybe(random, AnyReports.Text),
        Year = random.Next(2) == 0 ? null : random.Next(1900, 3000),
        Form = random.Next(4) == 0 ? "" : "cn-annual-report-2021",
        Rule = AnyReports.Text(random),
        Instance = random.Next(2) == 0 ? "" : AnyReports.Text(random),
        InstanceLabel = random.Next(2) == 0 ? LocalizedText.Empty : Words(random),
        Severity = (Severity)random.Next(3),
        Outcome = (Outcome)random.Next(3),
        Title = Words(random),
        Message = Words(random),
        Basis = Maybe(random, Words),
        Cells = [.. Some(random, FindingCell)],
        Evidence = [.. Some(random, Claim)],
        Expected = random.Next(2) == 0 ? null : Sum(random),
        Actual = random.Next(2) == 0 ? null : Sum(random),
        Difference = random.Next(2) == 0 ? null : Sum(random),
        Fingerprint = random.NextInt64().ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
    };

    public static Claim Claim(Random random)
    {
        string before = random.Next(3) == 0 ? "" : AnyReports.Text(random), text = AnyReports.Text(random), after = random.Next(3) == 0 ? "" : AnyReports.Text(random);
        string rest = AnyReports.Text(random), source = rest + before + text + after + rest;
        int start = rest.Length + before.Length, end = start + text.Length;
        return new()
        {
            Id = AnyReports.Text(random),
            Title = Words(random),
            Quotation = new(random.Next(2) == 0 ? "intro" : "1", source, start, end, rest.Length, end + after.Length),
            Value = random.Next(3) == 0 ? null : AnyReports.Number(random),
            Share = random.Next(3) > 0 ? null : new(AnyReports.Number(random), random.Next(4)),
            Parts = [.. Some(random, AnyReports.Number)],
            Doubt = (Doubt)random.Next(64),
            Confirmed = (Doubt)random.Next(64),
            Reasons = random.Next(2) == 0 ? [] : [new((Doubt)(1 << random.Next(6)), "土地类")],
        };
    }

    public static Diagnostic Diagnostic(Random random) => new(
        AnyReports.Text(random), Words(random), Maybe(random, AnyReports.Text),
        random.Next(2) == 0 ? null : random.Next(1, 1000), random.Next(2) == 0 ? null : random.Next(1, 1000), Maybe(random, AnyReports.Text));

    public static LocalizedText Words(Random random) => new(AnyReports.Text(random), AnyReports.Text(random));

    private static FindingCell FindingCell(Random random)
    {
        FormCell cell = National.Form2021.Cells[random.Next(National.Form2021.Cells.Count)];
        return new(cell.Id, Words(random), AnyReports.Detailed(AnyReports.Content([1, 1, 1, 1], random), random))
        {
            Unit = random.Next(3) > 0 ? null : AnyReports.Text(random),
            Year = random.Next(3) > 0 ? null : random.Next(2008, 2027),
        };
    }

    /// <summary>A sum has more digits than a cell may have.</summary>
    private static decimal Sum(Random random) => random.Next(8) switch
    {
        0 => decimal.MaxValue,
        1 => decimal.MinValue,
        2 => new(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
        _ => AnyReports.Number(random),
    };

    private static T? Maybe<T>(Random random, Func<Random, T> draw)
        where T : class => random.Next(2) == 0 ? null : draw(random);

    private static IEnumerable<T> Some<T>(Random random, Func<Random, T> draw)
    {
        for (int i = random.Next(4); i > 0; i--)
            yield return draw(random);
    }
}
