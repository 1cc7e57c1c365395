namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>The checksum that a ZIP archive keeps of each file (ISO 3309, reflected polynomial EDB88320).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of what was summed up so far and <paramref name="bytes"/>; starts and ends without further ado at 0.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        uint[] table = Table;
        uint crc = ~sum;
        while (bytes.Length >= 8)
        {
            uint low = crc ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            uint high = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = table[0x700 | (low & 0xFF)] ^ table[0x600 | ((low >> 8) & 0xFF)] ^ table[0x500 | ((low >> 16) & 0xFF)] ^ table[0x400 | (low >> 24)]
                ^ table[0x300 | (high & 0xFF)] ^ table[0x200 | ((high >> 8) & 0xFF)] ^ table[0x100 | ((high >> 16) & 0xFF)] ^ table[high >> 24];
            bytes = bytes[8..];
        }

        foreach (byte b in bytes)
            crc = table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    /// <summary>Eight tables of 256: the effect of a byte on the sum after one to eight further bytes.</summary>
    private static uint[] MakeTable()
    {
        uint[] table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            table[i] = crc;
        }

        for (int i = 256; i < table.Length; i++)
            table[i] = table[(byte)table[i - 256]] ^ (table[i - 256] >> 8);
        return table;
    }
}
