using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>Makes blocks of a table. One that holds other tables is there for the layout only: what its cells hold follows one after the other.</summary>
internal static class WordTable
{
    public static void Add(List<WordRow> rows, int number, List<DocumentBlock> blocks, PackageBudget budget)
    {
        if (rows.Exists(r => r.Cells.Exists(c => c.HoldsTable)))
            blocks.AddRange(rows.SelectMany(r => r.Cells).Where(c => !c.ContinuesRow && !c.ContinuesColumn).SelectMany(c => c.Blocks));
        else
            TableBlocks.Add(blocks, new WordGrid(number, budget).Resolve(rows));
    }
}
