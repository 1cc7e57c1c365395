using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>The library's filters, with the compressed streams counted and checked, and their trees hidden where that is asked for.</summary>
internal sealed class CheckedFilters : IFilterProvider
{
    private readonly CheckedFlate _flate;
    private readonly PdfBudget _budget;
    private readonly bool _hidesKids;
    private readonly Dictionary<IFilter, IFilter> _counted = new(ReferenceEqualityComparer.Instance);

    public CheckedFilters(PdfBudget budget, bool hidesKids = false)
    {
        (_budget, _hidesKids) = (budget, hidesKids);
        _flate = new(DefaultFilterProvider.Instance.GetNamedFilters([NameToken.FlateDecode])[0], budget);
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Check(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Check(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Check(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Check(IReadOnlyList<IFilter> filters)
    {
        if (filters.Count == 0)
            return filters;
        IFilter[] check = [.. filters.Select(Check)];
        check[^1] = new LastFilter(check[^1], _hidesKids, _budget);
        return check;
    }

    private IFilter Check(IFilter filter)
    {
        if (filter is FlateFilter)
            return _flate;
        if (!_counted.TryGetValue(filter, out IFilter? counted))
            _counted.Add(filter, counted = new CountedFilter(filter, _budget));
        return counted;
    }

    /// <summary>The filter that has the content of the stream come out.</summary>
    private sealed class LastFilter(IFilter inner, bool hidesKids, PdfBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (streamDictionary.ContainsKey(NameToken.N) && streamDictionary.ContainsKey(NameToken.First))
                budget.CountObjectBytes(output.Length);
            if (hidesKids)
                HiddenKids.Hide(output.Span);
            return output;
        }
    }

    private sealed class CountedFilter(IFilter inner, PdfBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            Expect(input.Span, DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex), streamDictionary);
            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.CountBytes(output.Length);
            return output;
        }

        /// <summary>Looks at what comes out before the library takes the room for it.</summary>
        private void Expect(ReadOnlySpan<byte> input, DictionaryToken parameters, DictionaryToken dictionary)
        {
            switch (inner)
            {
                case RunLengthFilter:
                    ExpandedLength.OfRuns(input, budget.ExpectBytes);
                    break;
                case LzwFilter:
                    ExpandedLength.OfLzw(input, Number(parameters, NameToken.EarlyChange, 1) == 1, budget.ExpectBytes);
                    break;
                case CcittFaxDecodeFilter:
                    long rows = Math.Max(Number(parameters, NameToken.Rows, 0), Math.Max(Number(dictionary, NameToken.Height, 0), Number(dictionary, NameToken.H, 0)));
                    budget.ExpectBytes((Number(parameters, NameToken.Columns, 1728) + 7) / 8 * rows);
                    break;
            }
        }

        private static long Number(DictionaryToken dictionary, NameToken name, int otherwise) =>
            dictionary.TryGet(name, out IToken? value) && value is NumericToken number ? number.Int : otherwise;
    }
}
