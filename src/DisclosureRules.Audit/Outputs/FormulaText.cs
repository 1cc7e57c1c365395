namespace DisclosureRules.Audit.Outputs;

/// <summary>
/// Texts that a spreadsheet program would take for a formula when it opens them. The signs are those that OWASP names for CSV injection, with their
/// full-width forms, which Excel takes for the same in Chinese and Japanese.
/// </summary>
internal static class FormulaText
{
    /// <summary>Whether a cell with this text would be calculated.</summary>
    public static bool IsFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    /// <summary>The text behind an apostrophe where it would be calculated.</summary>
    public static string Neutral(string text) => IsFormula(text) ? "'" + text : text;
}
