namespace DisclosureRules.Documents.Packages;

/// <summary>How much of a Word file or workbook is read before it is refused; the longest reports stay far below each of them.</summary>
public sealed record PackageLimits
{
    /// <summary>The limits that <see cref="ReportFile"/> uses.</summary>
    public static PackageLimits Default { get; } = new();

    /// <summary>Parts of the package.</summary>
    public int Parts { get; init; } = 4_000;

    /// <summary>Parts that hold nothing but relationships between other parts.</summary>
    public int RelationshipParts { get; init; } = 600;

    /// <summary>Bytes of each of the parts that describe the package itself, once they are decompressed.</summary>
    public long DescriptionBytes { get; init; } = 2L << 20;

    /// <summary>Bytes of all parts together once they are decompressed.</summary>
    public long DecompressedBytes { get; init; } = 256L << 20;

    /// <summary>How many times larger than the file all parts together may be, where they are larger than <see cref="UnsuspectedBytes"/>.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Bytes up to which <see cref="Ratio"/> says nothing: long runs of blank cells are compressed very well.</summary>
    public long UnsuspectedBytes { get; init; } = 32L << 20;

    /// <summary>Characters of the printed words of the document.</summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>Lines of the document, tables left out.</summary>
    public int Lines { get; init; } = 500_000;

    /// <summary>Cells of all tables together, positions covered by merged cells included.</summary>
    public int Cells { get; init; } = 500_000;

    /// <summary>Columns of a table.</summary>
    public int Columns { get; init; } = 1_000;

    /// <summary>Tables, cells, text boxes and runs inside each other.</summary>
    public int Nesting { get; init; } = 48;

    /// <summary>Time for one document. It is a last resort: whether a document ends within it depends on the machine.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The clock that <see cref="Time"/> is measured with; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
