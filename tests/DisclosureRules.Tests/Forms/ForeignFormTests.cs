using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Forms;

/// <summary>A form of another country is data: nothing but JSON describes it, its rules and its reports.</summary>
public sealed class ForeignFormTests
{
    private const string FormJson = """
        {
          "form": "us-foia-annual-report", "name": "Annual FOIA Report", "years": "2008..", "titles": ["Annual FOIA Report"],
          "sections": [{ "id": "V", "ordinal": "V", "label": "FOIA requests" }],
          "tables": [
            {
              "id": "processing", "label": "Received, processed and pending requests", "section": "V",
              "columns": [
                { "id": "pendingAtStart", "label": "Pending as of start of year" }, { "id": "received", "label": "Received in year" },
                { "id": "processed", "label": "Processed in year" }, { "id": "pendingAtEnd", "label": "Pending as of end of year" }
              ],
              "rows": [{ "group": "Components", "rows": [{ "id": "headquarters", "label": "HQ" }, { "id": "field", "label": "Field offices" }] }, { "id": "agency", "label": "AGENCY OVERALL" }]
            },
            {
              "id": "costs", "label": "Costs",
              "columns": [{ "id": "amount", "label": "Processing costs", "kind": "amount", "unit": "USD" }],
              "rows": [{ "id": "agency", "label": "AGENCY OVERALL" }]
            }
          ]
        }
        """;

    private const string PackJson = """
        {
          "pack": "us.foia", "version": "1.0.0", "forms": "us-foia-annual-report",
          "rules": [
            { "id": "processing.flow", "severity": "error", "title": "Start plus received equals processed plus end",
              "balance": { "table": "processing", "each": "row", "left": ["pendingAtStart", "received"], "right": ["processed", "pendingAtEnd"] } },
            { "id": "processing.overall", "severity": "error", "title": "The overall row adds the components",
              "columnTotals": { "table": "processing", "total": "agency" } },
            { "id": "costs.known", "severity": "warning", "title": "Processing costs something",
              "check": "if processing[agency, processed] > 0 then costs[agency, amount] > 0" }
          ]
        }
        """;

    private static readonly FormCatalog Forms = FormCatalog.BuiltIn.With(Form.Parse(FormJson));
    private static readonly RuleSet Rules = RuleSet.Compile([.. RulePacks.National, RulePack.Parse(PackJson)], Forms);

    [Fact]
    public void A_correct_report_has_no_finding() => Assert.Empty(Rules.Check(Read(received: 12, overall: 20, amount: "1250.75")));

    [Fact]
    public void A_wrong_total_is_found_by_its_two_rules()
    {
        IReadOnlyList<Finding> findings = Rules.Check(Read(received: 12, overall: 21, amount: "1250.75"));
        Assert.Equal(["processing.flow [agency] 1", "processing.overall [received] 1"], findings.Select(f => $"{f.Rule} [{f.Instance}] {f.Difference}"));
        Assert.Equal("AGENCY OVERALL", findings[0].InstanceLabel.En);
    }

    [Fact]
    public void An_amount_of_nothing_is_a_warning()
    {
        Finding finding = Assert.Single(Rules.Check(Read(received: 12, overall: 20, amount: "0.00")));
        Assert.Equal(("costs.known", Severity.Warning), (finding.Rule, finding.Severity));
    }

    [Fact]
    public void Its_equations_are_rows_of_the_matrix_like_any_other()
    {
        Form form = Forms.Find("us-foia-annual-report")!;
        IReadOnlyList<Equation> equations = Rules.Equations(form, 2024);
        Assert.Equal(7, equations.Count);
        LinearSystem system = LinearSystem.Of(Rules, form, 2024);
        Random random = new(1);
        for (int i = 0; i < 50; i++)
        {
            long[] cells = [.. form.Cells.Select(_ => random.NextInt64(1000))];
            if (!system.TryComplete(cells, random))
                continue;
            ReportBuilder builder = new(form) { Year = 2024 };
            foreach (FormCell cell in form.Cells)
                builder[cell.Index] = Cell.Number(cells[cell.Index]);
            Assert.DoesNotContain(Rules.Check(builder.Build()), f => f.Severity == Severity.Error);
        }
    }

    [Fact]
    public void Any_balanced_report_has_no_finding()
    {
        Form form = Forms.Find("us-foia-annual-report")!;
        for (int seed = 0; seed < 50; seed++)
            Assert.Empty(Rules.Check(BalancedReports.Draw(Rules, form, new Random(seed))));
    }

    [Fact]
    public void Its_report_is_written_and_read_back()
    {
        Report report = Read(received: 12, overall: 20, amount: "1250.75");
        string json = ReportJson.Write(report);
        Assert.Equal(json, ReportJson.Write(ReportJson.Read(json, forms: Forms)));
        DiagnosticException unknown = Assert.Throws<DiagnosticException>(() => ReportJson.Read(json));
        Assert.Equal("report.unknown-form", Assert.Single(unknown.Diagnostics).Code);
    }

    [Fact]
    public void Rules_that_were_not_compiled_for_a_form_refuse_its_reports() =>
        Assert.Throws<ArgumentException>(() => National.Rules.Check(Read(received: 12, overall: 20, amount: "1")));

    private static Report Read(int received, int overall, string amount) => ReportJson.Read(
        $$"""
        {
          "form": "us-foia-annual-report", "unit": "Department of Examples", "year": 2024,
          "tables": {
            "processing": {
              "headquarters": { "pendingAtStart": 3, "received": {{received}}, "processed": 10, "pendingAtEnd": 5 },
              "field": { "pendingAtStart": 0, "received": 8, "processed": 8, "pendingAtEnd": 0 },
              "agency": { "pendingAtStart": 3, "received": {{overall}}, "processed": 18, "pendingAtEnd": 5 }
            },
            "costs": { "agency": { "amount": {{amount}} } }
          }
        }
        """, forms: Forms);
}
