namespace DisclosureRules.Documents.Limits;

/// <summary>How much of a PDF is read before it is refused. Immutable and safe to share between threads.</summary>
public sealed record PdfLimits
{
    private readonly int _pages = 500;
    private readonly int _letters = 1_000_000;
    private readonly int _lines = 400_000;
    private readonly long _decodedBytes = 256L << 20;

    /// <summary>The limits of <see cref="ReadingLimits.Default"/>.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Pages of the document: 500 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Pages { get => _pages; init => _pages = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Letters of all pages together: 1000000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Letters { get => _letters; init => _letters = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Drawn lines of all pages together: 400000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Lines { get => _lines; init => _lines = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Bytes of all streams together once they are decompressed: 268435456 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public long DecodedBytes { get => _decodedBytes; init => _decodedBytes = Limit.Of(value, 1, long.MaxValue); }
}
