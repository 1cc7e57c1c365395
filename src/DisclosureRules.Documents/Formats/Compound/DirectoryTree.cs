using System.Buffers.Binary;
using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Formats.Compound;

/// <summary>
/// Which entries of a compound file's directory are its own, and not those of files embedded in it: each folder names one entry, which names two others,
/// and so on ([MS-CFB]).
/// </summary>
internal static class DirectoryTree
{
    public const int EntryLength = 128;

    private const int Left = 68, Right = 72, Child = 76;

    /// <summary>The entries in the root folder, by number; entries that are named twice or don't exist are passed over.</summary>
    public static HashSet<int> Of(byte[] directory, ReadingBudget budget)
    {
        HashSet<int> found = [];
        Stack<uint> open = [];
        if (directory.Length >= EntryLength)
            open.Push(Reference(directory, 0, Child));
        while (open.TryPop(out uint entry))
        {
            budget.Step();
            if (entry >= directory.Length / EntryLength || !found.Add((int)entry))
                continue;
            open.Push(Reference(directory, (int)entry, Left));
            open.Push(Reference(directory, (int)entry, Right));
        }

        return found;
    }

    private static uint Reference(byte[] directory, int entry, int at) => BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan((entry * EntryLength) + at));
}
