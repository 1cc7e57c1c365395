using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>A quotation as JSON, alone or as a part of a claim.</summary>
internal static class QuotationJson
{
    /// <summary>The members of a quotation.</summary>
    public static readonly string[] Members = ["section", "start", "end", "quote", "sentence", "before", "after"];

    public static void Write(Utf8JsonWriter writer, Quotation quotation)
    {
        writer.WriteStartObject();
        WriteWords(writer, quotation);
        WriteSentence(writer, quotation);
        writer.WriteEndObject();
    }

    /// <summary>Writes the words, where they stand, and the sentence as people read it.</summary>
    public static void WriteWords(Utf8JsonWriter writer, Quotation quotation)
    {
        writer.WriteString("section", quotation.Section);
        writer.WriteNumber("start", quotation.Start);
        writer.WriteNumber("end", quotation.End);
        writer.WriteString("quote", quotation.Text);
        writer.WriteString("sentence", quotation.Marked);
    }

    /// <summary>Writes the rest of the sentence exactly as it stands, blanks and line breaks included.</summary>
    public static void WriteSentence(Utf8JsonWriter writer, Quotation quotation)
    {
        writer.WriteString("before", quotation.Before);
        writer.WriteString("after", quotation.After);
    }

    public static Quotation? Read(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, Members);
        return ReadMembers(node, json);
    }

    /// <summary>Reads the members of a quotation. <c>sentence</c> follows from the others and is not read.</summary>
    public static Quotation? ReadMembers(LocatedNode node, LocatedReader json)
    {
        string section = json.AnyText(node, "section"), text = json.AnyText(node, "quote");
        string before = json.AnyText(node, "before"), after = json.AnyText(node, "after");
        int? start = json.Required(node, "start") is null ? null : json.Integer(node, "start"), end = json.Required(node, "end") is null ? null : json.Integer(node, "end");
        if (start is null || end is null)
            return null;
        if ((long)end - start == text.Length && start >= before.Length)
            return new(section, start.Value, before, text, after);
        json.Add(
            Texts.Of("json.quotation", ("length", text.Length), ("before", before.Length), ("start", start.Value), ("end", end.Value)), node);
        return null;
    }
}
