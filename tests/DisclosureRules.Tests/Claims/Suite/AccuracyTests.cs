namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>The measure itself: readers whose accuracy is known.</summary>
public sealed class AccuracyTests
{
    [Fact]
    public void Who_reads_what_the_labels_say_is_right_and_complete()
    {
        Accuracy accuracy = Accuracy.Of(AccuracySuite.Cases, labelled => [.. labelled.Claims.Select(l => Read(labelled, l, l.Certain))]);
        Assert.Equal((1.0, 1.0, 0), (accuracy.Precision, accuracy.Recall, accuracy.Undetermined));
        Assert.Empty(accuracy.Disagreements);
    }

    [Fact]
    public void Who_is_certain_of_everything_is_wrong_where_an_auditor_doubts()
    {
        Accuracy accuracy = Accuracy.Of(AccuracySuite.Cases, labelled => [.. labelled.Claims.Select(l => Read(labelled, l, isCertain: true))]);
        Assert.InRange(accuracy.Precision, 0.5, 0.9);
        Assert.Equal(1, accuracy.Recall);
    }

    [Fact]
    public void Who_doubts_everything_says_nothing_wrong_and_finds_nothing()
    {
        Accuracy accuracy = Accuracy.Of(AccuracySuite.Cases, labelled => [.. labelled.Claims.Select(l => Read(labelled, l, isCertain: false))]);
        Assert.Equal((1.0, 0.0), (accuracy.Precision, accuracy.Recall));
        Assert.Equal(accuracy.Required, accuracy.Undetermined);
    }

    [Fact]
    public void Another_value_place_or_quantity_is_another_claim()
    {
        SuiteCase labelled = AccuracySuite.Cases.First(c => c.Claims is [{ IsRequired: true, Value: > 0 }]);
        ReadClaim right = Read(labelled, labelled.Claims[0], isCertain: true);
        ReadClaim[] wrong = [right with { Value = right.Value + 1 }, right with { Start = 0, End = right.Start }, right with { Claim = "requests.other" }];
        foreach (ReadClaim claim in wrong)
            Assert.Equal((0, 1), (Accuracy.Of([labelled], _ => [claim]).Confirmed, Accuracy.Of([labelled], _ => [claim]).Stated));
    }

    private static ReadClaim Read(SuiteCase labelled, SuiteClaim label, bool isCertain)
    {
        int start = labelled.Text.IndexOf(label.Quote, StringComparison.Ordinal);
        return new(label.Claim, start, start + label.Quote.Length, label.Value, isCertain, label.Percent, label.Parts);
    }
}
