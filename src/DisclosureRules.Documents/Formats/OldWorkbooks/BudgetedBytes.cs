using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Formats.OldWorkbooks;

/// <summary>Bytes for the library to read from, which look at the time whenever it does. Not safe to share between threads.</summary>
internal sealed class BudgetedBytes(byte[] bytes, ReadingBudget budget) : MemoryStream(bytes, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        budget.Step();
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        budget.Step();
        return base.Read(buffer);
    }

    public override int ReadByte()
    {
        budget.Step();
        return base.ReadByte();
    }
}
