namespace DisclosureRules.Audit.Outputs;

/// <summary>What texts quote between backticks, as consoles and Markdown show it, stands between quotation marks for those who read documents.</summary>
internal static class QuotedCode
{
    private const char Mark = '`', Open = '\u201C', Close = '\u201D';

    public static string In(string text)
    {
        if (!text.Contains(Mark))
            return text;
        char[] quoted = text.ToCharArray();
        int marks = 0;
        for (int i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == Mark)
                quoted[i] = marks++ % 2 == 0 ? Open : Close;
        }

        return marks % 2 == 0 ? new(quoted) : text;
    }
}
