namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>A test that LibreOffice decides; where it is not installed, it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.Missing;
}
