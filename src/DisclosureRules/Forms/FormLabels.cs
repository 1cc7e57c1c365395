using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>Rows, columns and cells in the form's own words, short enough for a message.</summary>
internal static class FormLabels
{
    /// <summary>A label without its ordinal and without a closing remark in brackets: <c>(二)部分公开(区分处理的…)</c> is <c>部分公开</c>.</summary>
    public static LocalizedText Short(LocalizedText label) => new(Short(label.Zh), Short(label.En));

    /// <summary>Row and column, e.g. <c>予以公开·总计</c>; a table printed side by side reads the same way.</summary>
    public static LocalizedText Cell(FormCell cell) => Join(Short(cell.Row.Label), Short(cell.Column.Label));

    /// <summary>A section by its printed heading, or what stands before the first or closes the last.</summary>
    public static LocalizedText Section(Form form, string id) => id switch
    {
        "intro" => Texts.Of("words.introduction"),
        "signature" => Texts.Of("words.signature"),
        _ when form.Section(id) is { } section => Texts.Of("words.section-heading", ("ordinal", section.Ordinal), ("label", section.Label)),
        _ => LocalizedText.Same(id),
    };

    public static LocalizedText Join(LocalizedText row, LocalizedText column) => new($"{row.Zh}·{column.Zh}", $"{row.En} · {column.En}");

    private static string Short(string label)
    {
        string text = label;
        int open = text.LastIndexOf('(');
        if (open > 0 && text.EndsWith(')'))
            text = text[..open];
        int cut = 0;
        if (text.StartsWith('('))
        {
            int close = text.IndexOf(')', StringComparison.Ordinal);
            if (close > 1 && text[1..close].All(NumeralCharacters.IsOrdinal))
                cut = close + 1;
        }
        else
        {
            while (cut < text.Length && NumeralCharacters.IsOrdinal(text[cut]))
                cut++;
            cut = cut > 0 && cut < text.Length && text[cut] is '、' or '.' ? cut + 1 : 0;
        }

        return text[cut..].Trim();
    }
}
