using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Json;

/// <summary>Whatever the bytes, reading them gives a value or problems that name file and place; never another exception.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class DamageLaws
{
    private static readonly byte[][] Packs = [.. Resources("national/")];
    private static readonly byte[][] Forms = [.. Resources("forms/")];

    [Property(MaxTest = 1500)]
    public void A_damaged_pack_is_a_pack_or_problems(Seed seed)
    {
        Random random = seed.Random();
        byte[] damaged = Mutations.Damage(Packs[random.Next(Packs.Length)], random);
        bool isPack = RulePack.TryRead(damaged, "pack.json", out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics);
        AssertPlaced(isPack, diagnostics, "pack.json");
        if (!isPack)
            return;
        bool compiles = RuleSet.TryCompile([pack!], out RuleSet? rules, out diagnostics);
        AssertPlaced(compiles, diagnostics, "pack.json");
        if (compiles)
            Speak(rules!.Check(AnyReports.Draw(National.Form2021, random)));
    }

    [Property(MaxTest = 1500)]
    public void A_small_damaged_pack_is_a_pack_or_problems(RandomRules rules, Seed seed)
    {
        Random random = seed.Random();
        for (int i = 0; i < 3; i++)
        {
            byte[] damaged = Mutations.Damage(Encoding.UTF8.GetBytes(rules.Json), random);
            bool isPack = RulePack.TryRead(damaged, "pack.json", out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics);
            AssertPlaced(isPack, diagnostics, "pack.json");
            if (isPack && RuleSet.TryCompile([pack!], out RuleSet? compiled, out diagnostics))
                Speak(compiled.Check(AnyReports.Draw(rules.Form, random)));
            else
                AssertPlaced(false, diagnostics, "pack.json");
        }
    }

    [Property(MaxTest = 2000)]
    public void A_damaged_report_is_a_report_or_problems(AnyReport any, Seed seed)
    {
        byte[] damaged = Mutations.Damage(Encoding.UTF8.GetBytes(ReportJson.Write(any.Report, seed.Value % 2 == 0)), seed.Random());
        bool isReport = ReportJson.TryRead(damaged, out Report? report, out IReadOnlyList<Diagnostic> diagnostics, "report.json");
        AssertPlaced(isReport, diagnostics, "report.json");
        if (isReport)
            Assert.Equal(ReportJson.Write(report!), ReportJson.Write(ReportJson.Read(ReportJson.Write(report!))));
    }

    [Property(MaxTest = 1000)]
    public void A_damaged_form_is_a_form_or_problems(Seed seed)
    {
        Random random = seed.Random();
        byte[] damaged = Mutations.Damage(Forms[random.Next(Forms.Length)], random);
        try
        {
            Form form = Form.Parse(Encoding.UTF8.GetString(damaged), FormCatalog.BuiltIn);
            Assert.True(form.Cells.Count >= form.NativeCellCount);
        }
        catch (DiagnosticException exception)
        {
            AssertPlaced(false, exception.Diagnostics, null);
        }
    }

    [Property(MaxTest = 3000)]
    public void A_damaged_expression_is_an_expression_or_an_error_inside_it(RuleTree tree, RandomRules rules, Seed seed)
    {
        Random random = seed.Random();
        string[] texts = [tree.ToString(), .. rules.Rules.Rules.Take(3).Select(r => r.Check)];
        foreach (string text in texts)
        {
            string damaged = Encoding.UTF8.GetString(Mutations.Damage(Encoding.UTF8.GetBytes(text), random));
            try
            {
                Syntax syntax = Parser.Parse(damaged);
                Assert.Equal(SyntaxPrinter.Print(syntax), SyntaxPrinter.Print(Parser.Parse(SyntaxPrinter.Print(syntax))));
                new Binder(rules.Form, new(new(rules.Form), new Dictionary<string, IReadOnlyList<string>>()), false, [], new()).Condition(syntax);
            }
            catch (ExpressionException exception)
            {
                Assert.InRange(exception.Error.Start, 0, damaged.Length);
                Assert.InRange(exception.Error.End, exception.Error.Start, damaged.Length);
                Assert.NotEmpty(exception.Error.Message.Zh);
                Assert.NotEmpty(exception.Error.Message.En);
            }
        }
    }

    private static void AssertPlaced(bool succeeded, IReadOnlyList<Diagnostic> diagnostics, string? file)
    {
        Assert.Equal(succeeded, diagnostics.Count == 0);
        Assert.All(diagnostics, p =>
        {
            Assert.Equal(file, p.File);
            Assert.True(p.Line >= 1 && p.Column >= 1, p.ToString());
            Assert.NotEmpty(p.Message.Zh);
            Assert.NotEmpty(p.Message.En);
        });
    }

    /// <summary>Whatever a rule says, it can be told.</summary>
    private static void Speak(IReadOnlyList<Finding> findings) =>
        Assert.All(findings, f => Assert.NotEmpty(FindingJson.Write(f) + f.ToString() + FindingText.OneLine(f, Language.English)));

    private static IEnumerable<byte[]> Resources(string folder)
    {
        foreach (string name in typeof(RulePack).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)))
        {
            using Stream stream = typeof(RulePack).Assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return bytes;
        }
    }
}
