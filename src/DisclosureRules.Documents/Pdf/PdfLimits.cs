namespace DisclosureRules.Documents.Pdf;

/// <summary>How much of a PDF is read before it is refused; the longest reports stay far below each of them.</summary>
public sealed record PdfLimits
{
    /// <summary>The limits that <see cref="ReportFile"/> uses.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Pages of the document.</summary>
    public int Pages { get; init; } = 500;

    /// <summary>Letters of all pages together.</summary>
    public int Letters { get; init; } = 1_000_000;

    /// <summary>Drawn lines of all pages together.</summary>
    public int Lines { get; init; } = 400_000;

    /// <summary>Bytes of all streams together once they are decompressed.</summary>
    public long DecodedBytes { get; init; } = 256L << 20;

    /// <summary>Time for one document. It is a last resort: whether a document ends within it depends on the machine.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The clock that <see cref="Time"/> is measured with; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
