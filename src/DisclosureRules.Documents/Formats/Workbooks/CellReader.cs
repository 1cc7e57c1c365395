using System.Text;
using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>Reads what a cell holds as text. Not safe to share between threads.</summary>
internal sealed class CellReader(CellFormats formats, List<string> strings, bool startsIn1904, PackageBudget budget)
{
    private readonly StringBuilder _text = new();

    /// <summary>The content of the current cell; empty when it is blank.</summary>
    public string Read(PartXml xml)
    {
        string type = xml.Attribute("t") ?? "n";
        int? format = xml.Number("s");
        string? value = null, formula = null, inline = null;
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "v": value = TextOf(xml); break;
                case "f": formula = TextOf(xml); break;
                case "is": inline = SharedStrings.ReadText(xml, _text); break;
                case "extLst": xml.Skip(); break;
            }
        }

        if (type == "inlineStr")
            return inline ?? "";
        if (value is null)
            return formula is null ? inline ?? "" : "=" + formula;
        return type switch
        {
            "s" => Shared(value),
            "b" => value is "1" or "true" ? "TRUE" : "FALSE",
            "n" => Number(value, formats[format]),
            "d" => value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value,
            _ => SharedStrings.Unescape(value),
        };
    }

    private string TextOf(PartXml xml)
    {
        _text.Clear();
        xml.AppendText(_text);
        return _text.ToString();
    }

    private string Shared(string value) => int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index) && index < strings.Count
        ? strings[index]
        : throw budget.Stop(PackageProblem.Broken(budget.Name, $"sharedStrings: {value}"));

    private string Number(string value, StoredNumberKind kind) => kind switch
    {
        StoredNumberKind.Number => StoredNumber.Plain(value),
        StoredNumberKind.Percentage => StoredNumber.Plain(value, 2) is { } percent ? percent + "%" : null,
        _ => StoredDate.Print(value, kind, startsIn1904),
    } ?? value;
}
