namespace DisclosureRules.Testing;

/// <summary>Something is not as a test expects it. Test frameworks show the message, which says what was found instead.</summary>
/// <param name="message">What was expected, and what was found.</param>
public sealed class ReportVerificationException(string message) : Exception(message);
