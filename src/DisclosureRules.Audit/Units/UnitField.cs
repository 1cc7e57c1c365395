using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Units;

/// <summary>A field of the list of units, and where it stands.</summary>
/// <param name="Text">What it says; empty where it says nothing.</param>
/// <param name="Place">Where, for messages.</param>
internal readonly record struct UnitField(string Text, SourceLocation Place);
