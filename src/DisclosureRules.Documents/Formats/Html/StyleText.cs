namespace DisclosureRules.Documents.Formats.Html;

/// <summary>Reads the few declarations of a <c>style</c> attribute that decide what is shown.</summary>
internal static class StyleText
{
    public static InlineStyle Read(string style)
    {
        InlineStyle read = InlineStyle.None;
        for (ReadOnlySpan<char> rest = style; !rest.IsEmpty;)
        {
            int end = rest.IndexOf(';');
            ReadOnlySpan<char> declaration = end < 0 ? rest : rest[..end];
            int colon = declaration.IndexOf(':');
            if (colon > 0)
                read = Apply(read, declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return read;
    }

    private static InlineStyle Apply(InlineStyle read, ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name.Length switch
    {
        7 when Is(name, "display") => Display(read, value),
        8 when Is(name, "mso-hide") && Starts(value, "all") => read | InlineStyle.Hidden,
        10 when Is(name, "visibility") && (Starts(value, "hidden") || Starts(value, "collapse")) => read | InlineStyle.Hidden,
        11 when Is(name, "white-space") && (Starts(value, "pre") || Starts(value, "break-spaces")) => read | InlineStyle.Preserved,
        15 or 20 when name.StartsWith("text-decoration", StringComparison.OrdinalIgnoreCase)
            && value.Contains("line-through", StringComparison.OrdinalIgnoreCase) => read | InlineStyle.Struck,
        _ => read,
    };

    private static InlineStyle Display(InlineStyle read, ReadOnlySpan<char> value)
    {
        InlineStyle display = Starts(value, "none") ? InlineStyle.Hidden
            : Starts(value, "inline") ? InlineStyle.Inline
            : Starts(value, "block") || Starts(value, "flex") || Starts(value, "grid") || Starts(value, "list-item") ? InlineStyle.Block
            : InlineStyle.None;
        return (read & ~(InlineStyle.Inline | InlineStyle.Block)) | display;
    }

    private static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
