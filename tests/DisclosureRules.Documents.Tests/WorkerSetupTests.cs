using System.Reflection;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Tests;

/// <summary>What a process that reads documents is told.</summary>
public class WorkerSetupTests
{
    [Fact]
    public void Every_limit_arrives()
    {
        ReadingLimits limits = new()
        {
            Bytes = 12_345,
            Words = 6_789,
            Time = TimeSpan.FromSeconds(7),
            WebPages = Counted(new HtmlLimits(), 40),
            Packages = Counted(new PackageLimits(), 5),
            Pdf = Counted(new PdfLimits(), 7),
        };
        WorkerSetup setup = WorkerSetup.Read(WorkerSetup.Write(FormCatalog.BuiltIn, limits, TimeSpan.FromSeconds(3)));
        Assert.Equal(limits, setup.Limits);
        Assert.Equal(TimeSpan.FromSeconds(3), setup.Patience);
        Assert.Same(FormCatalog.BuiltIn, setup.Forms);
    }

    [Fact]
    public void Forms_arrive_behind_those_that_they_read_too()
    {
        FormCatalog forms = FormCatalog.BuiltIn.With(Form.Parse(
            """{"form":"a-first","name":"x","alsoReads":["cn-annual-report-2021"],"tables":[{"id":"t","label":"表","rows":[{"id":"r","label":"行"}],"columns":[{"id":"c","label":"列"}]}]}"""));
        WorkerSetup setup = WorkerSetup.Read(WorkerSetup.Write(forms, ReadingLimits.Default, TimeSpan.FromSeconds(3)));
        Assert.Equal(forms.All.Select(f => (f.Id, f.Cells.Count)), setup.Forms.All.Select(f => (f.Id, f.Cells.Count)));
    }

    /// <summary>Limits of which each is another number: what is left out or changed for another one shows.</summary>
    private static T Counted<T>(T limits, int first)
        where T : notnull
    {
        foreach (PropertyInfo property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
            property.SetValue(limits, property.PropertyType == typeof(long) ? first++ : Convert.ChangeType(first++, property.PropertyType, null));
        return limits;
    }
}
