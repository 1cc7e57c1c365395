using System.Buffers;
using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// The report JSON: one object a report. A number is a value, <c>null</c> a blank cell, a string a cell in which something else than a
/// number was printed; a cell left out was not found in the document. What is read is written back the same, and what is written is read back without loss: facts,
/// words, notes, what was printed, readings and reasons; places where they are asked for.
/// The cells of a report whose JSON names neither source nor places stand where they stand in the JSON. Unknown members, unknown rows and columns and wrong types are refused with line, column and JSON path. Stateless and safe to share between threads.
/// </summary>
public static class ReportJson
{
    /// <summary>The version of the report JSON: that of <c>rules/schema/report.schema.json</c>, which its <c>$id</c> ends with.</summary>
    public const int Version = 2;

    /// <summary>The largest report accepted, in bytes.</summary>
    public const int MaximumBytes = 64 << 20;

    /// <summary>The most parts that the words of a report may have; published reports have some ten.</summary>
    public const int MaximumNarrativeParts = 10_000;

    /// <summary>The most characters that the words of a report may have in all; the longest published ones have some 30,000.</summary>
    public const int MaximumNarrativeCharacters = 400_000;

    /// <summary>Characters of the unit's name, of the title and of the source, at most, as a path has: every finding names them.</summary>
    public const int MaximumFactCharacters = 4_096;

    /// <summary>Reads one report; throws <see cref="DiagnosticException"/> when the JSON is not a valid report.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <param name="source">The name for messages and, where the JSON names no source of its own, for <see cref="Report.Source"/>.</param>
    /// <param name="forms">The forms to choose from; the built-in ones when left out.</param>
    public static Report Read(ReadOnlySpan<byte> utf8, string? source = null, FormCatalog? forms = null)
    {
        List<Diagnostic> diagnostics = [];
        return Read(utf8, source, forms ?? FormCatalog.BuiltIn, 1, diagnostics) ?? throw new DiagnosticException(diagnostics);
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string?, FormCatalog?)"/>
    public static Report Read(string json, string? source = null, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), source, forms);
    }

    /// <summary>Reads one report from JSON text, as <see cref="Read(string, string?, FormCatalog?)"/> does: what other types call reading a text.</summary>
    /// <param name="json">The JSON text, and not the path of a file.</param>
    /// <param name="source">The name for messages and, where the JSON names no source of its own, for <see cref="Report.Source"/>.</param>
    /// <param name="forms">The forms to choose from; the built-in ones when left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">The text is not a valid report; with all problems.</exception>
    public static Report Parse(string json, string? source = null, FormCatalog? forms = null) => Read(json, source, forms);

    /// <summary>Reads one report; <see langword="false"/> and all problems when the JSON is not a valid report.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <param name="report">The report.</param>
    /// <param name="diagnostics">Everything that is wrong, in the order of the text; empty on success.</param>
    /// <param name="source">The name for messages and, where the JSON names no source of its own, for <see cref="Report.Source"/>.</param>
    /// <param name="forms">The forms to choose from; the built-in ones when left out.</param>
    /// <param name="firstLine">The number of the text's first line, for one line of a larger file.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Report? report, out IReadOnlyList<Diagnostic> diagnostics,
        string? source = null, FormCatalog? forms = null, int firstLine = 1)
    {
        List<Diagnostic> found = [];
        report = Read(utf8, source, forms ?? FormCatalog.BuiltIn, firstLine, found);
        diagnostics = ValueList<Diagnostic>.Of(found);
        return report is not null;
    }

    /// <summary>The report as JSON on one line, or indented.</summary>
    /// <param name="report">The report.</param>
    /// <param name="indented">Whether to indent it.</param>
    /// <param name="withPlaces">Whether to say where each cell stood; what is read back without places has none.</param>
    public static string Write(Report report, bool indented = false, bool withPlaces = false)
    {
        ArrayBufferWriter<byte> buffer = new();
        Write(report, buffer, indented, withPlaces);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the report as JSON in UTF-8, on one line or indented; members in the order of the form.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="indented">Whether to indent it.</param>
    /// <param name="withPlaces">Whether to say where each cell stood; what is read back without places has none.</param>
    public static void Write(Report report, IBufferWriter<byte> output, bool indented = false, bool withPlaces = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        JsonOutput.Write(output, indented, writer => ReportWriter.Write(writer, report, withPlaces));
    }

    private static Report? Read(ReadOnlySpan<byte> utf8, string? source, FormCatalog forms, int firstLine, List<Diagnostic> diagnostics)
    {
        using LocatedJson? json = LocatedJson.Open(utf8, source, diagnostics, MaximumBytes, firstLine);
        if (json is not { IsRead: true })
            return null;
        LocatedReader located = new(source, diagnostics);
        Report? report = new ReportReader(located, forms, ownPlaces: true).Read(json.Root);
        located.End();
        return diagnostics.Count > 0 ? null : report;
    }
}
