namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>What the page says of itself.</summary>
/// <param name="Tables">Reports whose tables and words it hasn't.</param>
/// <param name="Findings">Findings that it hasn't.</param>
/// <param name="Numbers">Numbers in digits in the words that it has.</param>
/// <param name="Unread">Those of them that no rule has read.</param>
internal readonly record struct PageLeftOut(int Tables, long Findings, long Numbers, long Unread);
