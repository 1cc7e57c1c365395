using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Pdf;

/// <summary>The library's filters, with the compressed streams counted and checked.</summary>
internal sealed class CheckedFilters : IFilterProvider
{
    private readonly CheckedFlate _flate;
    private readonly ReadingBudget _budget;
    private readonly Dictionary<IFilter, IFilter> _counted = new(ReferenceEqualityComparer.Instance);

    public CheckedFilters(ReadingBudget budget)
    {
        _budget = budget;
        _flate = new(DefaultFilterProvider.Instance.GetNamedFilters([NameToken.FlateDecode])[0], budget);
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Check(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Check(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Check(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Check(IReadOnlyList<IFilter> filters) => filters.Count == 0 ? filters : [.. filters.Select(Check)];

    private IFilter Check(IFilter filter)
    {
        if (filter is FlateFilter)
            return _flate;
        if (!_counted.TryGetValue(filter, out IFilter? counted))
            _counted.Add(filter, counted = new CountedFilter(filter, _budget));
        return counted;
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
