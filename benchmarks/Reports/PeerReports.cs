using System.Diagnostics;
using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Constraints;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks.Reports;

/// <summary>
/// What engines outside .NET are compared on: the totals and balances of the tables 三 and 四 as equations, drawn reports, and which
/// equations each report violates according to the library. One JSON file, so that any language can read it.
/// </summary>
internal static class PeerReports
{
    private const int Count = 200, Samples = 7;

    public static void Write(string file)
    {
        Form form = FormCatalog.BuiltIn.Find("cn-annual-report-2021")!;
        RuleSet rules = RuleSet.Compile(RulePacks.National);
        RegularCells regular = new(form);
        Requirement[] equations = [.. rules.Constraints(form, 2023).Within(c => regular.DomainOf(c)).Requirements
            .Where(r => r.Equation is not null && r.Assessable.IsTrue)
            .Where(r => r.Rule.Id.StartsWith("requests.", StringComparison.Ordinal) || r.Rule.Id.StartsWith("reviews.", StringComparison.Ordinal))];
        HashSet<string> compared = [.. equations.Select(Name)];
        Random random = new(2023);
        Report[] reports = [.. Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? Drawn.Clean(random) : Drawn.WithError(Drawn.Clean(random), random)).Select(r => r.ToReport())];
        using FileStream output = File.Create(file);
        using Utf8JsonWriter json = new(output);
        json.WriteStartObject();
        json.WriteStartObject("microseconds");
        json.WriteNumber("clean", Time(rules, [.. reports.Where(r => rules.Check(r).Count == 0)]));
        json.WriteNumber("violated", Time(rules, [.. reports.Where(r => Violations(r).Length > 0)]));
        json.WriteEndObject();
        json.WriteStartArray("equations");
        foreach (Requirement equation in equations)
        {
            json.WriteStartObject();
            json.WriteString("name", Name(equation));
            json.WriteNumber("constant", (long)equation.Equation!.Constant);
            json.WriteStartArray("terms");
            foreach (LinearTerm term in equation.Equation.Terms)
            {
                json.WriteStartArray();
                json.WriteNumberValue(term.Variable.Cell.Index);
                json.WriteNumberValue((long)term.Coefficient);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reports");
        foreach (Report report in reports)
        {
            json.WriteStartObject();
            json.WriteStartArray("cells");
            for (int i = 0; i < form.Cells.Count; i++)
                json.WriteNumberValue(report[i].Value ?? 0);
            json.WriteEndArray();
            json.WriteBoolean("clean", rules.Check(report).Count == 0);
            json.WriteStartArray("violations");
            foreach (string violation in Violations(report))
                json.WriteStringValue(violation);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        string[] Violations(Report report) =>
            [.. rules.Check(report).Select(f => $"{f.Rule} [{f.Instance}]").Where(compared.Contains).Order(StringComparer.Ordinal)];
    }

    /// <summary>Microseconds a report, all national rules and the findings in full: the median of some seconds, after one to warm up.</summary>
    private static double Time(RuleSet rules, Report[] reports)
    {
        Round();
        double[] samples = [.. Enumerable.Range(0, Samples).Select(_ => Round()).Order()];
        return samples[Samples / 2];

        double Round()
        {
            long start = Stopwatch.GetTimestamp(), checks = 0;
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < 1)
            {
                foreach (Report report in reports)
                    _ = rules.Check(report).Count;
                checks += reports.Length;
            }

            return Stopwatch.GetElapsedTime(start).TotalMicroseconds / checks;
        }
    }

    private static string Name(Requirement equation) => $"{equation.Rule.Id} [{equation.Instance}]";
}
