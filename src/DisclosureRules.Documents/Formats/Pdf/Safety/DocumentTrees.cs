using DisclosureRules.Documents.Limits;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// Walks down the trees of pages and of named places before the library does, which calls itself for every level of them: a tree that goes deep
/// would end the process, one that returns to itself would never end. The document is opened for that with its trees hidden.
/// </summary>
internal sealed class DocumentTrees
{
    /// <summary>
    /// Levels of a tree. The standard has no limit; it is what the library allows for values inside values
    /// (<see cref="ParsingOptions.MaxStackDepth"/>), and a tree of 500 pages that halves at every level has nine.
    /// </summary>
    private const int Deepest = 256;

    /// <summary>Nodes without pages; the library remembers the last 1000 that it has seen, and goes round in larger circles for ever.</summary>
    private const int MostNodesWithCircles = 900;

    /// <summary>Nodes above the pages; a tree has fewer of them than pages, unless it has nodes without any.</summary>
    private const int MostNodes = 20_000;

    /// <summary>Named places; the library looks for the page of each among all pages.</summary>
    private const int MostNames = 100_000;

    private static readonly NameToken Kids = NameToken.Create(HiddenKids.Name);

    private readonly IPdfTokenScanner _scanner;
    private readonly PdfBudget _budget;

    private DocumentTrees(IPdfTokenScanner scanner, PdfBudget budget) => (_scanner, _budget) = (scanner, budget);

    /// <summary>Stops the reading of a document whose trees the library must not walk down.</summary>
    public static void Check(ReadOnlyMemory<byte> bytes, PdfBudget budget)
    {
        byte[] hidden = bytes.ToArray();
        HiddenKids.Hide(hidden);
        using PdfDocument pdf = PdfDocument.Open(hidden, new ReadingOptions(budget, hidesKids: true));
        DocumentTrees trees = new(pdf.Structure.TokenScanner, budget);
        DictionaryToken catalog = pdf.Structure.Catalog.CatalogDictionary;
        trees.CheckPages(catalog);
        trees.CheckNames(catalog);
        budget.ForgetBytes();
    }

    /// <summary>Level by level, as the library does.</summary>
    private void CheckPages(DictionaryToken catalog)
    {
        if (!catalog.TryGet(NameToken.Pages, _scanner, out DictionaryToken? root))
            return;
        Queue<(DictionaryToken Node, IndirectReference? Reference, int Depth)> nodes = new([(root, ReferenceIn(catalog, NameToken.Pages), 1)]);
        HashSet<IndirectReference> seen = [];
        int pages = 0;
        for (int count = 1; nodes.TryDequeue(out (DictionaryToken Node, IndirectReference? Reference, int Depth) next);)
        {
            bool isSeen = next.Reference is { } own && !seen.Add(own);
            if (next.Depth > Deepest || count > MostNodes || (isSeen && seen.Count > MostNodesWithCircles))
                throw TooDeep();
            if (isSeen || !next.Node.TryGet(Kids, _scanner, out ArrayToken? kids))
                continue;
            foreach (IToken kid in kids.Data)
            {
                _budget.Look();
                if (kid is not IndirectReferenceToken reference)
                    return; // The library does not go on here either.
                if (!DirectObjectFinder.TryGet(reference, _scanner, out DictionaryToken? node) || IsPage(node))
                    pages++;
                else if (++count <= MostNodes)
                    nodes.Enqueue((node, reference.Data, next.Depth + 1));
            }
        }

        if (pages > _budget.Limits.Pages)
            throw _budget.Stop(PdfProblem.TooManyPages(_budget.Name, pages, _budget.Limits.Pages));
    }

    private bool IsPage(DictionaryToken node) =>
        node.TryGet(NameToken.Type, _scanner, out NameToken? type) ? type.Equals(NameToken.Page) : !node.TryGet(Kids, _scanner, out ArrayToken? _);

    private void CheckNames(DictionaryToken catalog)
    {
        int names = catalog.TryGet(NameToken.Dests, _scanner, out DictionaryToken? places) ? places.Data.Count : 0;
        Stack<(DictionaryToken Node, int Depth)> nodes = [];
        if (catalog.TryGet(NameToken.Names, _scanner, out DictionaryToken? trees) && trees.TryGet(NameToken.Dests, _scanner, out DictionaryToken? root))
            nodes.Push((root, 1));
        HashSet<IndirectReference> seen = [];
        while (nodes.TryPop(out (DictionaryToken Node, int Depth) next))
        {
            names += next.Node.TryGet(NameToken.Names, _scanner, out ArrayToken? leaf) ? leaf.Length / 2 : 0;
            if (next.Depth > Deepest)
                throw TooDeep();
            foreach (IToken kid in next.Node.TryGet(Kids, _scanner, out ArrayToken? kids) ? kids.Data : [])
            {
                _budget.Look();
                if (kid is IndirectReferenceToken reference && !seen.Add(reference.Data))
                    throw TooDeep();
                if (DirectObjectFinder.TryGet(kid, _scanner, out DictionaryToken? node))
                    nodes.Push((node, next.Depth + 1));
            }
        }

        if (names > MostNames)
            throw _budget.Stop(PdfProblem.TooManyNames(_budget.Name, MostNames));
    }

    private static IndirectReference? ReferenceIn(DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGet(name, out IToken? value) && value is IndirectReferenceToken reference ? reference.Data : null;

    private ReadingStoppedException TooDeep() => _budget.Stop(PdfProblem.Broken(_budget.Name, "nesting"));
}
