namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>Cases that LibreOffice decides; where it is not installed, they are skipped and say so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    public LibreOfficeTheoryAttribute() => Skip = LibreOffice.Missing;
}
