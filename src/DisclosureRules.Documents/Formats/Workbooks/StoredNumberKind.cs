namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>What a number's format says it is.</summary>
internal enum StoredNumberKind
{
    Number,
    Percentage,
    Date,
    DateAndTime,
    Time,
}
