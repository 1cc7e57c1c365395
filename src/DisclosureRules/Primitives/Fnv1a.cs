namespace DisclosureRules.Primitives;

/// <summary>
/// The hash FNV-1a of 128 bits (RFC 9923). It tells findings apart, it protects nothing; a cryptographic hash would first load the
/// system's library for it, which takes longer than checking a report and is not on every machine.
/// </summary>
internal static class Fnv1a
{
    private static readonly UInt128 Basis = new(0x6C62272E07BB0142, 0x62B821756295C58D);
    private static readonly UInt128 Prime = new(0x0000000001000000, 0x000000000000013B);

    public static UInt128 Hash(ReadOnlySpan<byte> bytes)
    {
        UInt128 hash = Basis;
        foreach (byte one in bytes)
            hash = unchecked((hash ^ one) * Prime);
        return hash;
    }
}
