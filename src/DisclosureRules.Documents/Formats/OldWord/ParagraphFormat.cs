namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The properties of a paragraph, while its property changes are applied.</summary>
internal sealed class ParagraphFormat
{
    public int Style { get; set; }

    /// <summary>The list that it belongs to, by itself or by its style; 0 for none.</summary>
    public int List { get; set; }

    /// <summary>Its level of the list; <see langword="null"/> where nothing is said.</summary>
    public int? Level { get; set; }

    /// <summary>Whether it stands in a table.</summary>
    public bool IsInTable { get; set; }

    /// <summary>In how many tables it stands, where the file says so.</summary>
    public int Nesting { get; set; }

    /// <summary>In how many tables it stands.</summary>
    public int Depth => IsInTable ? Math.Max(1, Nesting) : 0;

    /// <summary>Whether it is the mark at the end of a row of an outermost table.</summary>
    public bool EndsOuterRow { get; set; }

    /// <summary>Whether it is the mark at the end of a row of a table inside of another.</summary>
    public bool EndsInnerRow { get; set; }

    /// <summary>Whether it is the last of a cell of a table inside of another.</summary>
    public bool EndsInnerCell { get; set; }

    /// <summary>How the cells of the row that it ends are laid out.</summary>
    public RowLayout Row { get; } = new();

    public bool EndsRow => IsInTable && (Depth > 1 ? EndsInnerRow : EndsOuterRow);
}
