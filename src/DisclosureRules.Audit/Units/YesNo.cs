namespace DisclosureRules.Audit.Units;

/// <summary>Yes and no as lists write them.</summary>
internal static class YesNo
{
    private static readonly string[] Yes = ["yes", "y", "true", "1", "\u662F"], No = ["no", "n", "false", "0", "\u5426"];

    public static bool IsYes(string text) => Yes.Contains(text, StringComparer.OrdinalIgnoreCase);

    public static bool IsNo(string text) => No.Contains(text, StringComparer.OrdinalIgnoreCase);
}
