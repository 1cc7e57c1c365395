using System.Globalization;

namespace DisclosureRules.Audit.Office.Packaging;

/// <summary>Names of Office Open XML (ISO 29500-1).</summary>
internal static class Ooxml
{
    public const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
