using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Checking;

/// <summary>A file that can't be had is a problem like any other, and rules belong to the forms they were compiled for.</summary>
public sealed class LoadingTests
{
    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("")]
    [InlineData(".")]
    public void A_file_that_cannot_be_opened_is_a_problem(string file)
    {
        Diagnostic[] diagnostics =
        [
            Assert.Single(Assert.Throws<DiagnosticException>(() => RulePack.Read(file)).Diagnostics),
            Assert.Single(Assert.Throws<DiagnosticException>(() => Form.Read(file)).Diagnostics),
        ];
        Assert.All(diagnostics, p => Assert.Equal(("file.not-opened", file), (p.Code, p.File)));
    }

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("")]
    public void A_path_that_leads_nowhere_is_a_problem(string path)
    {
        Diagnostic thrown = Assert.Single(Assert.Throws<DiagnosticException>(() => RuleSet.Load([], path)).Diagnostics);
        Assert.False(RuleSet.TryLoad([], [path], out _, out IReadOnlyList<Diagnostic> found));
        Assert.Equal([thrown], found);
        Assert.Equal(("file.not-found", path), (thrown.Code, thrown.File));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread()
    {
        string file = Path.GetTempFileName();
        try
        {
            using (FileStream stream = File.OpenWrite(file))
                stream.SetLength(RulePack.MaximumBytes + 1);
            Diagnostic[] diagnostics =
            [
                Assert.Single(Assert.Throws<DiagnosticException>(() => RulePack.Read(file)).Diagnostics),
                Assert.Single(Assert.Throws<DiagnosticException>(() => Form.Read(file)).Diagnostics),
            ];
            Assert.All(diagnostics, p => Assert.Equal("json.too-large", p.Code));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_form_can_be_tried_and_its_problems_name_the_file()
    {
        Assert.False(Form.TryRead("{}"u8, "ours.json", out Form? form, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Null(form);
        Assert.All(diagnostics, p => Assert.Equal("ours.json", p.File));
        Assert.NotEmpty(diagnostics);
        Assert.True(Form.TryRead(FormFile(), "ours.json", out form, out diagnostics));
        Assert.Empty(diagnostics);
        Assert.Equal("cn-annual-report-2019", form.Id);
    }

    [Fact]
    public void Rules_and_reports_are_of_the_same_catalog()
    {
        Assert.True(Form.TryRead(FormFile(), null, out Form? form, out _));
        FormCatalog ours = FormCatalog.Empty.With(form);
        RuleSet rules = RuleSet.Load([RulePack.Parse("""{ "pack": "a.b", "version": "1", "forms": ["cn-annual-report-2019"], "rules": [] }""")], ours);
        Assert.Empty(rules.Check(new ReportBuilder(form).Build()));
        Report other = new ReportBuilder(FormCatalog.BuiltIn.Find("cn-annual-report-2019")!).Build();
        Assert.StartsWith("The rules were compiled for another form of the id cn-annual-report-2019", Assert.Throws<ArgumentException>(() => rules.Check(other)).Message, StringComparison.Ordinal);
        Report unknown = new ReportBuilder(National.Form2021).Build();
        Assert.StartsWith("The rules were not compiled for the form cn-annual-report-2021", Assert.Throws<ArgumentException>(() => rules.Check(unknown)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => RuleSet.Compile([null!]));
        Assert.Throws<ArgumentNullException>(() => RuleSet.Load([], (FormCatalog)null!));
        Assert.Throws<ArgumentNullException>(() => National.Rules.Constraints(null!, 2023));
        Assert.Throws<ArgumentNullException>(() => National.Rules.ChecksOf(null!));
    }

    private static byte[] FormFile() => EmbeddedFile.Bytes("forms/cn-annual-report-2019.json");
}
