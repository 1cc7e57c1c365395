namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// Renames the entry <c>Kids</c> in the bytes of a file or stream, without changing their length, so that the library opens a document without
/// walking down its trees.
/// </summary>
internal static class HiddenKids
{
    /// <summary>The name that takes its place.</summary>
    public const string Name = "Kidt";

    private const string Hidden = "Kids";

    /// <summary>
    /// Every name that begins with <c>Kids</c> begins with <see cref="Name"/> afterwards; one that did so before begins otherwise, so that no
    /// file can put it in the way.
    /// </summary>
    public static void Hide(Span<byte> bytes)
    {
        for (int at = 0, next; (next = bytes[at..].IndexOf((byte)'/')) >= 0;)
        {
            at += next + 1;
            int last = Math.Max(RawName.LastOf(bytes[at..], Hidden), RawName.LastOf(bytes[at..], Name));
            if (last >= 0)
                bytes[at + last]++; // s to t, t to u, or the last digit of the code of either.
        }
    }
}
