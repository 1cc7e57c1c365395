using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Limits;

/// <summary>
/// Ends the reading of a document with the reason, whatever its format; made by <see cref="ReadingBudget.Stop"/>. It crosses the libraries that parse
/// files, which take no other word for it, and becomes a problem where the reading was begun: no caller of this library sees it.
/// </summary>
internal sealed class ReadingStoppedException(Diagnostic reason, Exception? cause = null) : Exception(reason.Message.En, cause)
{
    /// <summary>Why nothing more is read.</summary>
    public Diagnostic Diagnostic { get; } = reason;
}
