namespace DisclosureRules.Documents.Limits;

/// <summary>How much of a web page is read before it is refused. Immutable and safe to share between threads.</summary>
public sealed record HtmlLimits
{
    private readonly int _tags = 2_000_000;
    private readonly int _elements = 500_000;
    private readonly int _depth = 500;
    private readonly int _attributes = 2_000_000;
    private readonly int _columns = 1_000;
    private readonly int _positions = 250_000;

    /// <summary>The limits of <see cref="ReadingLimits.Default"/>.</summary>
    public static HtmlLimits Default { get; } = new();

    /// <summary>Tags in the source, closing ones included: 2000000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Tags { get => _tags; init => _tags = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Elements of the page, those included that the source leaves out: 500000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Elements { get => _elements; init => _elements = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Elements inside one another; deeper ones would be moved by the parser, so that words came out of order: 500 by default, from 32 to 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Depth { get => _depth; init => _depth = Limit.Of(value, 32, 500); }

    /// <summary>Attributes of all elements: 2000000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Attributes { get => _attributes; init => _attributes = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Columns of a table: 1000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Columns { get => _columns; init => _columns = Limit.Of(value, 1, int.MaxValue); }

    /// <summary>Positions of all tables, those included that a merged cell covers: 250000 by default, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range.</exception>
    public int Positions { get => _positions; init => _positions = Limit.Of(value, 1, int.MaxValue); }
}
