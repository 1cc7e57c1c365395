using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Formats;

/// <summary>What kind of file something is.</summary>
/// <param name="Kind">What to read it as; means nothing when it is refused.</param>
/// <param name="Refusal">Why it is not read, and what to convert it to; <see langword="null"/> when it is read.</param>
internal sealed record FileFormat(FileKind Kind, Message? Refusal = null);
