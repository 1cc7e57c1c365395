using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>The headings under which rows stand: everything between a section or block label, or the last row, and the next row.</summary>
internal sealed class HeadingContext
{
    /// <summary>No table has nearly as many headings; memory and time stay bounded.</summary>
    private const int MostHeadings = 256;

    private readonly List<(FormBlock Block, int Count)> _matched = [];

    /// <summary>The label of the block, where one was printed.</summary>
    public Label? Block { get; init; }

    /// <summary>The heading of the section, where it opens the context.</summary>
    public Label? Section { get; init; }

    /// <summary>The headings in the order in which they were printed; no table has nearly as many as are kept.</summary>
    public List<Label> Headings { get; } = [];

    /// <summary>Whether rows have begun, so that the next heading starts a new context.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Whether numbers without a label came before the first row.</summary>
    public bool StartsUnlabelled { get; set; }

    /// <summary>Numbers that no words introduce: how many rows stand before them, and how many they are.</summary>
    public List<(int RowsBefore, int Count)> Unlabelled { get; } = [];

    /// <summary>The rows found under the headings.</summary>
    public List<PrintedRow> Rows { get; } = [];

    /// <summary>The words that head columns, and those that are part of no label: headings written in several lines are among them.</summary>
    public List<PrintedWord> Words { get; } = [];

    /// <summary>The column that each of the headings stands in.</summary>
    public List<GridPlace> Places { get; } = [];

    /// <summary>How many columns of a block the headings name; -1 when they contradict it. To be asked when all of them are known.</summary>
    public int Matched(Form form, FormBlock block)
    {
        foreach ((FormBlock known, int count) in _matched)
        {
            if (ReferenceEquals(known, block))
                return count;
        }

        int matched = ColumnOrder.Matched(this, form, block);
        _matched.Add((block, matched));
        return matched;
    }

    public void Add(Label heading, GridPlace place)
    {
        if (Headings.Count >= MostHeadings)
            return;
        Headings.Add(heading);
        Places.Add(place);
    }

    public void AddWord(PrintedWord word)
    {
        if (Words.Count < MostHeadings)
            Words.Add(word);
    }
}
