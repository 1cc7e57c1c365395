using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// The library's store of fonts, colours and the like, with everything looked at before the library takes it: fonts for ranges of codes that it
/// would write out one by one, colours for functions inside functions. The time is looked at each time, since anything that a page names may be
/// looked for in the whole file.
/// </summary>
internal sealed class CheckedResources : IResourceStore
{
    private readonly IResourceStore _inner;
    private readonly IPdfTokenScanner _scanner;
    private readonly PdfBudget _budget;
    private readonly FontCodes _fonts;
    private readonly NestedValues _values;

    /// <summary>The colour spaces that are about to be loaded.</summary>
    private DictionaryToken? _next;

    public CheckedResources(IResourceStore inner, IPdfTokenScanner scanner, ILookupFilterProvider filters, PdfBudget budget)
    {
        (_inner, _scanner, _budget) = (inner, scanner, budget);
        _fonts = new(scanner, filters, budget);
        _values = new(scanner, filters, Named, budget);
    }

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        _budget.Look();
        if (resourceDictionary.TryGet(NameToken.Font, _scanner, out DictionaryToken? fonts))
        {
            foreach (IToken font in fonts.Data.Values)
                _fonts.Check(font);
        }

        _next = resourceDictionary.TryGet(NameToken.ColorSpace, _scanner, out DictionaryToken? colors) ? colors : null;
        foreach (NameToken kind in (NameToken[])[NameToken.ColorSpace, NameToken.Pattern, NameToken.Shading])
        {
            if (resourceDictionary.TryGet(kind, _scanner, out DictionaryToken? values))
                _values.Check(values.Data.Values);
        }

        _next = null;
        _inner.LoadResourceDictionary(resourceDictionary);
    }

    public void UnloadResourceDictionary() => _inner.UnloadResourceDictionary();

    public IFont? GetFont(NameToken name) => _inner.GetFont(name);

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken)
    {
        _fonts.Check(fontReferenceToken);
        return _inner.GetFontDirectly(fontReferenceToken);
    }

    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream)
    {
        _budget.Look();
        return _inner.TryGetXObject(name, out stream);
    }

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => _inner.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name)
    {
        _budget.Look();
        DictionaryToken? state = _inner.GetExtendedGraphicsStateDictionary(name);
        if (state is not null && state.TryGet(NameToken.Smask, _scanner, out DictionaryToken? mask))
            _values.Check([mask]);
        return state;
    }

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) => _inner.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary)
    {
        _values.Check([.. dictionary is null ? [] : new[] { dictionary }, .. name is not null && Named(name) is { } space ? new[] { space } : []]);
        return _inner.GetColorSpaceDetails(name, dictionary);
    }

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => _inner.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => _inner.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => _inner.GetPatterns();

    public Shading GetShading(NameToken name) => _inner.GetShading(name);

    private IToken? Named(NameToken name) =>
        _next is not null && _next.TryGet(name, out IToken? next) ? next : _inner.TryGetNamedColorSpace(name, out ResourceColorSpace space) ? space.Data : null;
}
