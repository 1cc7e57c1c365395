namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>A line of a document that shows something, for the passes that read words.</summary>
/// <param name="Raw">The line as printed, without blanks at its ends.</param>
/// <param name="BlockIndex">Its number among the lines and table rows of the document.</param>
internal readonly record struct TextLine(string Raw, int BlockIndex);
