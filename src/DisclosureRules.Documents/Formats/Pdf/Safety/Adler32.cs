namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>The checksum at the end of a zlib stream (RFC 1950).</summary>
internal struct Adler32
{
    private const uint Modulus = 65521;

    /// <summary>As many bytes as can be added before the sums must be reduced.</summary>
    private const int MostAtOnce = 5552;

    private uint _low = 1;
    private uint _high;

    public Adler32()
    {
    }

    public readonly uint Value => (_high << 16) | _low;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            int count = Math.Min(bytes.Length, MostAtOnce);
            foreach (byte b in bytes[..count])
            {
                _low += b;
                _high += _low;
            }

            _low %= Modulus;
            _high %= Modulus;
            bytes = bytes[count..];
        }
    }
}
