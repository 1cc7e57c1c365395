using System.Globalization;
using System.Text.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>How texts in several languages and exact numbers stand in JSON, wherever they do.</summary>
internal static class JsonFields
{
    /// <summary>A member with the text in every language; null where there is none.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, LocalizedText? text)
    {
        if (text is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("zh", text.Zh);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }

    /// <summary>A member with a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>A member with an exact number; null where there is none.</summary>
    public static void WriteExact(this Utf8JsonWriter writer, string name, decimal? number)
    {
        writer.WritePropertyName(name);
        if (number is { } value)
            writer.WriteRawValue(ExactNumber.Show(value), skipInputValidation: true);
        else
            writer.WriteNullValue();
    }

    /// <summary>The member, unless it is left out or null.</summary>
    public static LocatedNode? Known(this LocatedReader json, LocatedNode node, string name) =>
        node.Member(name) is { Kind: not JsonValueKind.Null } member ? member : null;

    /// <summary>A text that must be there and may be empty.</summary>
    public static string AnyText(this LocatedReader json, LocatedNode node, string name) =>
        json.Required(node, name) is { } member && json.Expect(member, JsonValueKind.String) ? member.Text : "";

    /// <summary>A text that may be empty; null where it is null or left out.</summary>
    public static string? KnownText(this LocatedReader json, LocatedNode node, string name) =>
        json.Known(node, name) is { } member && json.Expect(member, JsonValueKind.String) ? member.Text : null;

    /// <summary>A whole number; null where it is null or left out.</summary>
    public static int? KnownInteger(this LocatedReader json, LocatedNode node, string name) =>
        json.Known(node, name) is null ? null : json.Integer(node, name);

    /// <summary>A text as <see cref="WriteText"/> writes it; null where it is null or left out.</summary>
    public static LocalizedText? KnownWords(this LocatedReader json, LocatedNode node, string name)
    {
        if (json.Known(node, name) is not { } member || !json.Expect(member, JsonValueKind.Object))
            return null;
        json.OnlyMembers(member, "zh", "en");
        return new(json.AnyText(member, "zh"), json.AnyText(member, "en"));
    }

    /// <summary>A text as <see cref="WriteText"/> writes it, that must be there; it may be empty.</summary>
    public static LocalizedText Words(this LocatedReader json, LocatedNode node, string name) =>
        json.Required(node, name) is { } member && json.Expect(member, JsonValueKind.Object) ? json.KnownWords(node, name)! : LocalizedText.Empty;

    /// <summary>A number as <see cref="WriteExact"/> writes it; null where it is null or left out.</summary>
    public static decimal? KnownNumber(this LocatedReader json, LocatedNode node, string name) =>
        json.Known(node, name) is { } member ? json.Number(member) : null;

    /// <summary>A number that a decimal holds without rounding.</summary>
    public static decimal? Number(this LocatedReader json, LocatedNode member)
    {
        if (!json.Expect(member, JsonValueKind.Number))
            return null;
        // A sum may have more than the 64 bits that a cell may have.
        if (ExactNumber.TryParseJson(member.Text, out decimal number) || ExactNumber.TryParseDecimal(member.Text, out number)
            || (decimal.TryParse(member.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
                && ExactNumber.Show(number) == member.Text))
        {
            return number;
        }

        json.Add(Texts.Of("json.number", ("found", member.Shown)), member);
        return null;
    }

    /// <summary>The elements of a list that must be there.</summary>
    public static IEnumerable<LocatedNode> Items(this LocatedReader json, LocatedNode node, string name) =>
        json.Required(node, name) is { } list && json.Expect(list, JsonValueKind.Array) ? (IEnumerable<LocatedNode>)list.Items : [];

    /// <summary>One of the values that have names; the fallback where there is none.</summary>
    public static T Choice<T>(this LocatedReader json, LocatedNode? member, IReadOnlyList<T> values, Func<T, string> name, T fallback)
    {
        if (member is null || !json.Expect(member, JsonValueKind.String))
            return fallback;
        foreach (T value in values)
        {
            if (name(value) == member.Text)
                return value;
        }

        string[] names = [.. values.Select(name)];
        json.Add(
            Texts.Of("json.unknown-value", ("found", member.Shown), ("suggestion", SeverityWords.Meant(member, names)), ("accepted", Suggestion.Accepted(names))),
            member);
        return fallback;
    }
}
