namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>What a number's format says it is.</summary>
internal enum NumberKind
{
    Number,
    Percentage,
    Date,
    DateAndTime,
    Time,
}
