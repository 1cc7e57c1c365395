using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Wording;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>The limits of one page, and what is said where one is exceeded.</summary>
internal sealed class HtmlBudget(ReadingLimits limits, string? name, CancellationToken cancellationToken = default) : ReadingBudget(limits, name, cancellationToken)
{
    public HtmlLimits Limits { get; } = limits.WebPages;

    public ReadingStoppedException TooManyTags() => Stop(Texts.Of("document.too-large/tags", ("most", Limits.Tags)));

    public ReadingStoppedException TooManyElements() => Stop(Texts.Of("document.too-large/elements", ("most", Limits.Elements)));

    public ReadingStoppedException TooManyAttributes() => Stop(Texts.Of("document.too-large/attributes", ("most", Limits.Attributes)));

    public ReadingStoppedException TooDeep(int? line) => Stop(Texts.Of("document.too-deep", ("most", Limits.Depth)), line);

    public ReadingStoppedException TooManyColumns(int? line) => Stop(Texts.Of("document.table-too-large/columns", ("most", Limits.Columns)), line);

    public ReadingStoppedException TooManyPositions(int? line) => Stop(Texts.Of("document.table-too-large/positions", ("most", Limits.Positions)), line);

    private ReadingStoppedException Stop(Message message, int? line = null) => Stop(new Diagnostic(message, Name, line));

    protected override Diagnostic TooSlow() => new(Texts.Of("document.timeout/page", ("seconds", Texts.Seconds(Time))), Name);
}
