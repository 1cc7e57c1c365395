using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Office.Wording;

/// <summary>The texts of this assembly in the language of an output, in <c>Texts/zh.json</c> and <c>Texts/en.json</c>; its words start with <c>words.office</c>.</summary>
internal sealed class OfficeTexts(AuditOutputOptions options)
{
    private static readonly TextSource Source = new(typeof(OfficeTexts).Assembly, "texts");

    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) => new(Source, key, arguments);

    public bool IsChinese => options.Language == Language.Chinese;

    /// <summary>A text in the language of the output.</summary>
    public string In(LocalizedText? text) => QuotedCode.In(text?.In(options.Language, options.Catalog) ?? "");

    /// <summary>A place in the language of the output.</summary>
    public string In(Reports.DocumentLocation? place) => place?.ToString(options.Language, options.Catalog) ?? "";
}
