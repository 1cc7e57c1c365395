namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>How much goes into a sheet and into a workbook.</summary>
internal sealed record WorkbookLimits
{
    /// <summary>Rows of a sheet: Excel's limit.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>Sheets of a workbook: what programs of the last twenty years open (256 was LibreOffice's limit once).</summary>
    public int Sheets { get; init; } = 250;

    /// <summary>Up to so many reports with findings each has its own sheet; beyond, each unit: two hundred tabs are as many as anybody looks through.</summary>
    public int OwnSheets { get; init; } = 200;

    /// <summary>Rows behind which a unit's reports go on in another sheet: some hundred reports.</summary>
    public int RowsOfUnit { get; init; } = 20_000;
}
