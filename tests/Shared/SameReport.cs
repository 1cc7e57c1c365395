using DisclosureRules.Reports;

namespace DisclosureRules.Tests;

/// <summary>Whether two reports are the same in everything they know.</summary>
internal static class SameReport
{
    public static void Equal(Report expected, Report actual, bool places = true)
    {
        Assert.Equal(expected.Form.Id, actual.Form.Id);
        Assert.Equal(
            (expected.Unit, expected.Year, expected.Scope, expected.PublishedOn, expected.SignedOn, expected.Title, expected.Source),
            (actual.Unit, actual.Year, actual.Scope, actual.PublishedOn, actual.SignedOn, actual.Title, actual.Source));
        Assert.Equal(expected.Narrative, actual.Narrative);
        Assert.Equal(expected.Notes, actual.Notes);
        for (int i = 0; i < expected.Form.Cells.Count; i++)
            Assert.Equal(places ? expected[i] : expected[i].At(null), actual[i]);
    }
}
