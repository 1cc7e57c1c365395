using DisclosureRules.Documents.Limits;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// Counts the codes of fonts before the library reads them: it writes out every range of widths and every range of a map code by code, so that
/// twenty bytes take all the memory there is.
/// </summary>
internal sealed class FontCodes(IPdfTokenScanner scanner, ILookupFilterProvider filters, PdfBudget budget)
{
    private readonly HashSet<IndirectReference> _seen = [];

    /// <summary>Counts the codes of a font; one that is referred to is read once by the library, and counted once.</summary>
    public void Check(IToken font)
    {
        if (font is IndirectReferenceToken reference && !_seen.Add(reference.Data))
            return;
        budget.Look();
        if (!DirectObjectFinder.TryGet(font, scanner, out DictionaryToken? dictionary))
            return;
        CheckMap(dictionary, NameToken.Encoding);
        CheckMap(dictionary, NameToken.ToUnicode);
        foreach (DictionaryToken part in PartsOf(dictionary))
        {
            // A range of W is its first code, its last and a width; one of W2 has three numbers in place of the width.
            CheckWidths(part, NameToken.W, 1);
            CheckWidths(part, NameToken.W2, 3);
        }
    }

    private IEnumerable<DictionaryToken> PartsOf(DictionaryToken font)
    {
        if (!font.TryGet(NameToken.DescendantFonts, out IToken? value))
            yield break;
        foreach (IToken part in DirectObjectFinder.TryGet(value, scanner, out ArrayToken? parts) ? parts.Data : [value])
        {
            if (DirectObjectFinder.TryGet(part, scanner, out DictionaryToken? dictionary))
                yield return dictionary;
        }
    }

    private void CheckWidths(DictionaryToken font, NameToken name, int numbers)
    {
        if (!font.TryGet(name, scanner, out ArrayToken? widths))
            return;
        for (int i = 0; i + 1 < widths.Length;)
        {
            budget.Look();
            IToken first = widths[i], next = widths[i + 1];
            if (DirectObjectFinder.TryGet(next, scanner, out ArrayToken? each))
            {
                budget.CountCodes(each.Length);
                i += 2;
                continue;
            }

            if (DirectObjectFinder.TryGet(first, scanner, out NumericToken? from) && DirectObjectFinder.TryGet(next, scanner, out NumericToken? to))
                budget.CountCodes(Math.Max(0, (long)to.Int - from.Int + 1));
            i += 2 + numbers;
        }
    }

    private void CheckMap(DictionaryToken font, NameToken name)
    {
        if (!font.TryGet(name, scanner, out StreamToken? map))
            return;
        try
        {
            MapCodes.Count(map.Decode(filters, scanner), scanner.StackDepthGuard, budget);
        }
        catch (Exception e) when (e is not ReadingStoppedException)
        {
            // A damaged map stops the library, too, which knows better what is to be made of that.
        }
    }
}
