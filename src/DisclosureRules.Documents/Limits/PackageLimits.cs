namespace DisclosureRules.Documents.Limits;

/// <summary>How much of a Word file or workbook is read before it is refused. Immutable and safe to share between threads.</summary>
public sealed record PackageLimits
{
    private readonly int _parts = 4_000;
    private readonly int _relationshipParts = 600;
    private readonly long _descriptionBytes = 2L << 20;
    private readonly long _decompressedBytes = 256L << 20;
    private readonly int _ratio = 250;
    private readonly long _unsuspectedBytes = 32L << 20;
    private readonly int _characters = 20_000_000;
    private readonly int _lines = 500_000;
    private readonly int _cells = 500_000;
    private readonly int _columns = 1_000;
    private readonly int _nesting = 48;

    /// <summary>The limits of <see cref="ReadingLimits.Default"/>.</summary>
    public static PackageLimits Default { get; } = new();

    /// <summary>Parts of the package: 4000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Parts { get => _parts; init => _parts = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Parts that hold nothing but relationships between other parts: 600 by default, from 1 to 600; following more in a chain could exhaust the stack.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int RelationshipParts { get => _relationshipParts; init => _relationshipParts = Limit.Of(value, 1, 600); }

    /// <summary>Bytes of each of the parts that describe the package itself, once they are decompressed: 2097152 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public long DescriptionBytes { get => _descriptionBytes; init => _descriptionBytes = Limit.Of(value, 1, long.MaxValue); }

    /// <summary>Bytes of all parts together once they are decompressed: 268435456 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public long DecompressedBytes { get => _decompressedBytes; init => _decompressedBytes = Limit.Of(value, 1, long.MaxValue); }

    /// <summary>How many times larger than the file all parts together may be, where they are larger than <see cref="UnsuspectedBytes"/>: 250 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Ratio { get => _ratio; init => _ratio = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Bytes up to which <see cref="Ratio"/> says nothing, since long runs of blank cells are compressed very well: 33554432 by default, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public long UnsuspectedBytes { get => _unsuspectedBytes; init => _unsuspectedBytes = Limit.Of(value, 0, long.MaxValue); }

    /// <summary>Characters of the printed words of the document: 20000000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Characters { get => _characters; init => _characters = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Lines of the document, tables left out: 500000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Lines { get => _lines; init => _lines = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Cells of all tables together, positions covered by merged cells included: 500000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Cells { get => _cells; init => _cells = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Columns of a table: 1000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Columns { get => _columns; init => _columns = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Tables, cells, text boxes and runs inside each other: 48 by default, from 1 to 48; deeper ones could exhaust the stack.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Nesting { get => _nesting; init => _nesting = Limit.Of(value, 1, 48); }
}
