using System.Text;

namespace DisclosureRules.Documents.Formats;

/// <summary>Tells by the names of the streams in it what a compound file is; old Office files and encrypted new ones are the same kind of container.</summary>
internal static class CompoundKind
{
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public static FileFormat Of(ReadOnlySpan<byte> bytes, string extension)
    {
        if (Holds(bytes, "EncryptedPackage"))
            return new(FileKind.Text, RefusedFormat.Encrypted);
        bool isWord = Holds(bytes, "WordDocument"), isWorkbook = Holds(bytes, "Workbook") || Holds(bytes, "Book");
        // Either kind may be embedded in the other, with the same names; then the file's own name decides.
        if (isWord && !(isWorkbook && extension is ".xls" or ".et"))
            return new(FileKind.OldWord);
        if (isWorkbook)
            return new(FileKind.OldWorkbook);
        if (Holds(bytes, "PowerPoint Document"))
            return new(FileKind.Text, RefusedFormat.Presentation);
        // Works 4 and later name their stream so, Works 3 "MatOST"; other programs may name one "CONTENTS" too.
        if (extension == ".wps" && (Holds(bytes, "CONTENTS") || Holds(bytes, "MatOST")))
            return new(FileKind.Text, RefusedFormat.Works);
        return new(FileKind.Text, RefusedFormat.OfName(extension) ?? RefusedFormat.Compound);
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;
}
