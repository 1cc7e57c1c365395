using System.Text.Json.Serialization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>Where something stood in a source document; only what the source's format has is filled in. All numbers are 1-based.</summary>
[JsonConverter(typeof(DocumentLocationJsonConverter))]
public sealed record DocumentLocation
{
    // A report has hundreds of places, most of them with three numbers: none is kept as a number that no place has.
    private const int None = int.MinValue;

    private readonly int _line = None;
    private readonly int _column = None;
    private readonly int _page = None;
    private readonly int _table = None;
    private readonly int _tableRow = None;
    private readonly int _tableColumn = None;

    /// <summary>Line of a text.</summary>
    public int? Line
    {
        get => Known(_line);
        init => _line = value ?? None;
    }

    /// <summary>Column of a text, in UTF-16 code units.</summary>
    public int? Column
    {
        get => Known(_column);
        init => _column = value ?? None;
    }

    /// <summary>Page of a document that has pages.</summary>
    public int? Page
    {
        get => Known(_page);
        init => _page = value ?? None;
    }

    /// <summary>Where on that page.</summary>
    public PageRectangle? Box { get; init; }

    /// <summary>Table of the document, counted from its start.</summary>
    public int? Table
    {
        get => Known(_table);
        init => _table = value ?? None;
    }

    /// <summary>Row of that table.</summary>
    public int? TableRow
    {
        get => Known(_tableRow);
        init => _tableRow = value ?? None;
    }

    /// <summary>Column of that table.</summary>
    public int? TableColumn
    {
        get => Known(_tableColumn);
        init => _tableColumn = value ?? None;
    }

    /// <summary>Name of the sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Address on that sheet, e.g. <c>C12</c>.</summary>
    public string? Address { get; init; }

    /// <summary>A place in a text.</summary>
    public static DocumentLocation InText(int line, int column) => new() { Line = line, Column = column };

    /// <summary>The place in words, e.g. <c>第3页 第22行</c> or <c>page 3, line 22</c>.</summary>
    public string ToString(Language language) => ToString(language, TextCatalog.Default);

    /// <summary>The place in words, by the texts of a catalogue.</summary>
    public string ToString(Language language, TextCatalog catalog)
    {
        List<string> parts = [];
        if (Sheet is not null)
            parts.Add(Texts.Say("words.place.sheet", language, catalog, ("name", Sheet)));
        if (Address is not null)
            parts.Add(Address);
        Add(Page, "words.place.page");
        Add(Table, "words.place.table");
        Add(TableRow, "words.place.table-row");
        Add(TableColumn, "words.place.table-column");
        Add(Line, "words.place.line");
        Add(Line is null ? null : Column, "words.place.character");
        return string.Join(Texts.Say("words.place.separator", language, catalog), parts);

        void Add(int? number, string key)
        {
            if (number is { } value)
                parts.Add(Texts.Say(key, language, catalog, ("number", value)));
        }
    }

    /// <summary>The place in Chinese words.</summary>
    public override string ToString() => ToString(Language.Chinese);

    private static int? Known(int number) => number == None ? null : number;
}
