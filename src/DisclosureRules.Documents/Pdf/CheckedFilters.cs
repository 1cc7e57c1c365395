using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Pdf;

/// <summary>The library's filters, with the compressed streams counted and checked, and their trees hidden where that is asked for.</summary>
internal sealed class CheckedFilters : IFilterProvider
{
    private readonly CheckedFlate _flate;
    private readonly ReadingBudget _budget;
    private readonly bool _hidesKids;
    private readonly Dictionary<IFilter, IFilter> _counted = new(ReferenceEqualityComparer.Instance);

    public CheckedFilters(ReadingBudget budget, bool hidesKids = false)
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
        check[^1] = new LastFilter(check[^1], _hidesKids);
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
    private sealed class LastFilter(IFilter inner, bool hidesKids) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (hidesKids)
                HiddenKids.Hide(output.Span);
            return output;
        }
    }

    private sealed class CountedFilter(IFilter inner, ReadingBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.CountBytes(output.Length);
            return output;
        }
    }
}
