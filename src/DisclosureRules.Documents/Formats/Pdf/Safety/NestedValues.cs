using DisclosureRules.Documents.Limits;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// How deep colours, patterns and functions contain each other. The library calls itself for each, as often as it is referred to, and trusts
/// that none contains itself.
/// </summary>
/// <param name="scanner">Finds what is referred to.</param>
/// <param name="filters">Decompresses functions.</param>
/// <param name="named">The colour space that a name stands for.</param>
/// <param name="budget">The budget of the document.</param>
internal sealed class NestedValues(IPdfTokenScanner scanner, ILookupFilterProvider filters, Func<NameToken, IToken?> named, PdfBudget budget)
{
    /// <summary>
    /// Levels, references included. The deepest that the standard's own examples come to is a pattern with a shading with a stitched function: ten.
    /// </summary>
    private const int Deepest = 64;

    /// <summary>Values that one page may name, counted as often as they are referred to; a page made for print has some hundreds.</summary>
    private const int Most = 100_000;

    /// <summary>Inputs of a table of samples, which the library mixes two for each, 65,536 in all; a table for more would not fit in a file.</summary>
    private const int MostInputs = 16;

    /// <summary>The entries in which such values contain others.</summary>
    private static readonly NameToken[] Inner =
        [NameToken.Functions, NameToken.Function, NameToken.ColorSpace, NameToken.Cs, NameToken.Alternate, NameToken.Shading, NameToken.Tr];

    /// <summary>Stops the reading where they go deeper, or come back so often, than in any document.</summary>
    public void Check(IEnumerable<IToken> values)
    {
        Stack<(IToken Value, int Depth)> open = new(values.Select(v => (v, 1)));
        for (int count = 0; open.TryPop(out (IToken Value, int Depth) next); count++)
        {
            budget.Look(); // What is referred to may be looked for in the whole file.
            if (next.Depth > Deepest || count > Most)
                throw TooDeep();
            foreach (IToken value in In(next.Value))
                open.Push((value, next.Depth + 1));
        }
    }

    private IEnumerable<IToken> In(IToken value)
    {
        switch (value)
        {
            case IndirectReferenceToken reference:
                return Target(reference) is { } target ? [target] : [];
            case ArrayToken array:
                CheckAlternate(array);
                return array.Data.Where(v => v is IndirectReferenceToken or ArrayToken or DictionaryToken);
            case DictionaryToken dictionary:
                CheckFunction(dictionary, null);
                return In(dictionary);
            case StreamToken stream:
                CheckFunction(stream.StreamDictionary, stream);
                return In(stream.StreamDictionary);
            default:
                return [];
        }
    }

    private IEnumerable<IToken> In(DictionaryToken dictionary)
    {
        foreach (NameToken entry in Inner)
        {
            if (dictionary.TryGet(entry, out IToken? value) && (value is NameToken name ? named(name) : value) is { } inner)
                yield return inner;
        }
    }

    /// <summary>
    /// A colour space may have another for machines that lack its colours. Where that is given by a name that stands for the same kind, the library
    /// takes the colour space for its own alternate.
    /// </summary>
    private void CheckAlternate(ArrayToken array)
    {
        if (array.Length < 2 || array[0] is not NameToken kind)
            return;
        IToken? alternate = kind.Equals(NameToken.Iccbased) ? (Resolved(array[1]) as StreamToken)?.StreamDictionary.Data.GetValueOrDefault(NameToken.Alternate)
            : array.Length > 2 && (kind.Equals(NameToken.Separation) || kind.Equals(NameToken.Devicen)) ? array[2] : null;
        if (Resolved(alternate) is NameToken name && (name.Equals(kind) || (Resolved(named(name)) is ArrayToken { Length: > 0 } other && kind.Equals(other[0]))))
            throw TooDeep();
    }

    private void CheckFunction(DictionaryToken dictionary, StreamToken? stream)
    {
        if (!dictionary.TryGet(NameToken.FunctionType, scanner, out NumericToken? type))
            return;
        if (type.Int == 0 && dictionary.TryGet(NameToken.Domain, scanner, out ArrayToken? domain) && domain.Length > 2 * MostInputs)
            throw TooDeep();
        if (type.Int == 4 && stream is not null && !Calculation.IsPlain(stream.Decode(filters, scanner).Span))
            throw TooDeep();
    }

    private IToken? Resolved(IToken? token)
    {
        for (int i = 0; i < Deepest && token is IndirectReferenceToken reference; i++)
            token = Target(reference);
        return token;
    }

    /// <summary>What is referred to; nothing where it cannot be found, of which the library makes what it can.</summary>
    private IToken? Target(IndirectReferenceToken reference)
    {
        try
        {
            return scanner.Get(reference.Data)?.Data;
        }
        catch (Exception e) when (e is not ReadingStoppedException)
        {
            return null;
        }
    }

    private ReadingStoppedException TooDeep() => budget.Stop(PdfProblem.Broken(budget.Name, "nesting"));
}
