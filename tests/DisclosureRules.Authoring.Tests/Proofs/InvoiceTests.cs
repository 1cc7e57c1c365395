using System.Text;
using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Authoring.Proofs.Checking;
using DisclosureRules.Checking;
using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Tests.Proofs;

public sealed class InvoiceTests
{
    [Fact]
    public void The_two_invoice_rules_exclude_each_other_for_negative_amounts()
    {
        FormCatalog forms = FormCatalog.BuiltIn.WithFiles([Repository.Path("rules/examples/invoice/form.json")]);
        RuleSet rules = RuleSet.Load([], forms, Repository.Path("rules/examples/invoice/pack.json"));
        IReadOnlyList<RuleVerdict> verdicts = ProofRun.Of(rules);
        Assert.Equal(["invoice.BR-CO-17 Contradictory invoice.BR-S-09", "invoice.BR-S-09 Contradictory invoice.BR-CO-17"], verdicts.Select(v => $"{v.Name} {v.Kind} {string.Join(',', v.By)}"));
        Assert.All(verdicts, v => Assert.Equal("vat[standard, taxable] < 0", v.Under));
        Assert.All(verdicts, v => Assert.True(v.Meeting![forms.Find("eu-vat-breakdown")!.Cell("vat", "standard", "taxable").Index].Value < 0));
        Assert.Empty(VerdictCheck.Of(Encoding.UTF8.GetBytes(string.Join('\n', verdicts.Select(VerdictJson.Write))), null, rules, r => ProofRun.Of(r)));
    }
}
