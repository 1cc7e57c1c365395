using System.Text;
using System.Text.Json;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Units;

/// <summary>
/// Reads the list of units: CSV with the header <c>id,name,aliases,parent,level</c> and, where wanted, <c>expected</c>, <c>due</c>, <c>complete</c>, or the same in
/// Chinese (see <see cref="UnitColumns"/>), or JSON with these members. All that is wrong is collected.
/// </summary>
internal static class UnitListReader
{
    private const int MaximumBytes = 64 << 20;

    public static AuditedUnits Read(string text, string file, List<Diagnostic> found)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        bool isJson = text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{' or '[', ..];
        LocatedReader problems = new(file, found);
        List<Dictionary<string, UnitField>> rows = [.. isJson ? OfJson(utf8, file, problems) : OfCsv(text, file, problems)];
        List<UnitEntry> units = [.. rows.Select(r => Entry(r, problems)).OfType<UnitEntry>()];
        units = WithParentsById(units);
        UnitListChecks.Check(units, file, problems);
        problems.End();
        return new(units, isGiven: true);
    }

    /// <summary>A parent that is named instead is the one unit of that name.</summary>
    private static List<UnitEntry> WithParentsById(List<UnitEntry> units)
    {
        HashSet<string> ids = [.. units.Select(u => u.Id)];
        ILookup<string, string> names = units.ToLookup(u => AuditedUnits.Fold(u.Name), u => u.Id, StringComparer.Ordinal);
        return [.. units.Select(u => u.Parent is { } parent && !ids.Contains(parent) && names[AuditedUnits.Fold(parent)].ToArray() is [var id] ? u with { Parent = id } : u)];
    }

    private static IEnumerable<Dictionary<string, UnitField>> OfCsv(string text, string file, LocatedReader found)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            found.Add(new Diagnostic(AuditTexts.Of("units.not-utf8"), file));
            yield break;
        }

        IReadOnlyList<string>? header = null;
        foreach ((int line, IReadOnlyList<string> fields) in CsvRows.Of(text.TrimStart('\uFEFF')))
        {
            if (header is null)
            {
                header = [.. fields.Select(UnitColumns.Of)];
                string[] missing = [.. UnitColumns.All.Take(2).Except(header)];
                string accepted = string.Join(",", UnitColumns.All);
                if (missing.Length > 0)
                    found.Add(new Diagnostic(AuditTexts.Of("units.no-column", ("column", string.Join(",", missing)), ("accepted", accepted)), file, line));
                foreach (string unknown in header.Where(h => h.Length > 0).Except(UnitColumns.All))
                {
                    // Where the header is another altogether, one line says what it should be.
                    LocalizedText suggestion = Suggestion.For(unknown, UnitColumns.All);
                    if (missing.Length == 0 || suggestion != LocalizedText.Empty)
                        found.Add(new Diagnostic(AuditTexts.Of("units.unknown-column", ("column", LocatedNode.Shorten(unknown)), ("suggestion", suggestion), ("accepted", accepted)), file, line));
                }

                if (missing.Length == 0)
                    continue;

                // Without these columns every line would be said to lack them.
                yield break;
            }

            if (fields.Skip(header.Count).FirstOrDefault(f => f.Length > 0) is { } beyond)
                found.Add(new Diagnostic(AuditTexts.Of("units.too-many-cells", ("cells", fields.Count), ("columns", header.Count), ("found", LocatedNode.Shorten(beyond))), file, line));
            Dictionary<string, UnitField> row = new(StringComparer.Ordinal);
            for (int i = 0; i < Math.Min(fields.Count, header.Count); i++)
                row[header[i]] = new(fields[i], new(file, line));
            row["id"] = row.GetValueOrDefault("id", new("", new(file, line)));
            yield return row;
        }

        if (header is null)
            found.Add(new Diagnostic(AuditTexts.Of("units.empty", ("accepted", string.Join(",", UnitColumns.All))), file));
    }

    private static List<Dictionary<string, UnitField>> OfJson(byte[] utf8, string file, LocatedReader json)
    {
        if (LocatedJson.Read(utf8, file, json.Diagnostics, MaximumBytes) is not { } root)
            return [];
        LocatedNode list = root.Kind == JsonValueKind.Object && root.Member("units") is { } units ? units : root;
        List<Dictionary<string, UnitField>> rows = [];
        foreach (LocatedNode node in json.Expect(list, JsonValueKind.Array) ? list.Items : [])
        {
            if (!json.Expect(node, JsonValueKind.Object))
                continue;
            json.OnlyMembers(node, [.. UnitColumns.All]);
            Dictionary<string, UnitField> row = new(StringComparer.Ordinal) { ["id"] = new("", Place(node, file)) };
            foreach (LocatedMember member in node.Members)
                row[member.Name] = new(TextOf(member.Value), Place(member.Value, file));
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>A value as the same column of a CSV file would say it.</summary>
    private static string TextOf(LocatedNode value) => value.Kind switch
    {
        JsonValueKind.Array => string.Join(';', value.Items.Select(TextOf)),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.Text,
    };

    private static SourceLocation Place(LocatedNode node, string file) => new(file, node.Line, node.Column, node.Path);

    private static UnitEntry? Entry(Dictionary<string, UnitField> row, LocatedReader found)
    {
        UnitField id = row["id"], name = Field(row, "name");
        if (id.Text.Length == 0 || name.Text.Length == 0)
        {
            found.Add(new Diagnostic(AuditTexts.Of("units.no-name", ("column", id.Text.Length == 0 ? "id" : "name")), id.Place));
            return null;
        }

        UnitField expected = Field(row, "expected"), due = Field(row, "due"), complete = Field(row, "complete");
        if (!ExpectedYears.TryParse(expected.Text, out ExpectedYears years))
            found.Add(new Diagnostic(AuditTexts.Of("units.expected", ("found", LocatedNode.Shorten(expected.Text))), expected.Place));
        if (!DueDay.TryParse(due.Text, out DueDay? day))
            found.Add(new Diagnostic(AuditTexts.Of("units.due", ("found", LocatedNode.Shorten(due.Text))), due.Place));
        if (complete.Text.Length > 0 && !YesNo.IsYes(complete.Text) && !YesNo.IsNo(complete.Text))
            found.Add(new Diagnostic(AuditTexts.Of("units.complete", ("found", LocatedNode.Shorten(complete.Text))), complete.Place));
        return new()
        {
            Id = id.Text,
            Name = name.Text,
            Aliases = [.. Field(row, "aliases").Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Parent = Field(row, "parent").Text is { Length: > 0 } parent ? parent : null,
            Level = Field(row, "level").Text is { Length: > 0 } level ? level : null,
            Expected = years,
            Due = day,
            IsComplete = !YesNo.IsNo(complete.Text),
            Line = id.Place.Line ?? 0,
        };
    }

    private static UnitField Field(Dictionary<string, UnitField> row, string column) => row.GetValueOrDefault(column, new("", row["id"].Place));
}
