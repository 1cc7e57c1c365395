using System.Text;

namespace DisclosureRules.Audit.Units;

/// <summary>The rows of a CSV file (RFC 4180): fields between commas, quoted where they hold a comma, a quote or a line end.</summary>
internal static class CsvRows
{
    /// <summary>Each row with the line it begins on, counted from 1; rows without any text are left out.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Of(string text)
    {
        int line = 1, first = 1;
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            bool ends = !quoted || i == text.Length;
            if (c == '"' && (quoted || field.Length == 0))
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else if (c == '\n' && ends)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                if (fields.Any(f => f.Length > 0))
                    yield return (first, fields);
                fields = [];
                first = line + 1;
            }
            else
            {
                field.Append(c);
            }

            if (c == '\n')
                line++;
        }
    }
}
