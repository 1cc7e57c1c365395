using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>Damages bytes: flips, cuts, repeats, and swaps in pieces that parsers stumble over.</summary>
internal static class Mutations
{
    private static readonly byte[][] Pieces =
    [
        [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "]"u8], [.. "\""u8], [.. "\\"u8], [.. "\\u0000"u8], [.. "\\ud800"u8], [.. ","u8], [.. ":"u8], [.. "null"u8], [.. "true"u8],
        [.. "1e999"u8], [.. "-0"u8], [.. "-0.0"u8], [.. "79228162514264337593543950335"u8], [.. "{}"u8], [.. "[]"u8], [.. "\"\""u8], [.. "(("u8], [.. "))"u8], [.. "not "u8], [.. "all "u8],
        [.. " in "u8], [.. ".."u8], [.. ".*"u8], [.. "*"u8], [.. "'"u8], [.. "requests"u8], [.. "total"u8], [.. "="u8], [.. "{x}"u8], [.. "}}"u8], [.. "r"u8], [.. "。"u8], [.. "𠮷"u8],
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0], [.. "//"u8], [.. "/*"u8], [.. "\n"u8], [.. "years"u8], [.. "2021.."u8],
    ];

    public static byte[] Damage(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (int count = random.Next(1, 5); count > 0 && bytes.Count > 0; count--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 12), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes.RemoveRange(at, bytes.Count - at); break;
                case 4: bytes.RemoveRange(at, length); goto default;
                default: bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
            }
        }

        return [.. bytes];
    }
}
