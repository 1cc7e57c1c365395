using DisclosureRules.Audit.Outputs;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>Names of units as names of files that every system accepts, no two alike in small letters. Not safe to share between threads.</summary>
internal sealed class FileNames
{
    // A name has at most 255 bytes on most systems; a Chinese character has three, and room is left for a number and the extension.
    private const int Longest = 75;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string unit)
    {
        string name = string.Concat(VisibleText.OneLine(unit).Select(c => c < ' ' || "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim(' ', '.');
        if (name.Length > Longest)
            name = name[..(char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)].Trim(' ', '.');
        // A table of such names, opened in a spreadsheet, would take them for formulas; a command, for options.
        if (name.Length == 0 || FormulaText.IsFormula(name) || Reserved.Contains(name.Split('.')[0]))
            name = "_" + name;
        string unique = name;
        for (int i = 2; !_taken.Add(unique); i++)
            unique = $"{name} ({Packaging.Ooxml.Number(i)})";
        return unique;
    }
}
