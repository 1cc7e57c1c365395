namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// Rows torn into a label and its numbers, one directly above the other. Where all numbers without a label and all labels without numbers of a table
/// pair up like that, nothing is left that the rows between them could have lost: those with a label and numbers of their own are read. Where anything
/// is left over, the rows may be shifted against their labels.
/// </summary>
internal static class TornPairs
{
    /// <summary>Whether every label without numbers stands beside numbers of its own, and none are left over.</summary>
    /// <param name="context">The table.</param>
    /// <param name="lacksNumbers">Whether a row is a label that should have numbers and has none.</param>
    public static bool Explain(HeadingContext context, Predicate<PrintedRow> lacksNumbers)
    {
        List<int> torn = [.. Enumerable.Range(0, context.Rows.Count).Where(i => lacksNumbers(context.Rows[i]))];
        if (torn.Count != context.Unlabelled.Count)
            return false;
        for (int i = 0; i < torn.Count; i++)
        {
            if (context.Unlabelled[i].RowsBefore - torn[i] is not (0 or 1))
                return false;
        }

        return true;
    }
}
