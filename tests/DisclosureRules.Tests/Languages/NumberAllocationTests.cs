using DisclosureRules.Languages;

namespace DisclosureRules.Tests.Languages;

public sealed class NumberAllocationTests
{
    [Fact]
    public void Reading_numbers_and_dates_allocates_nothing()
    {
        string[] texts = ["收到12件", "一千二百三十四件", "约1.2万", "33.9%", "10-20", "三四十", "2024年1月31日", "二〇二四年", "前三季度", "31\n19", "99999999999999999999999999999"];
        int read = Read(texts);
        long before = GC.GetAllocatedBytesForCurrentThread();
        read -= Read(texts);
        Assert.Equal((0, 0L), (read, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    private static int Read(string[] texts)
    {
        int read = 0;
        foreach (string text in texts)
        {
            for (int i = 0; i < text.Length; i++)
                read += (ChineseNumber.TryRead(text.AsSpan(i), out _) ? 1 : 0) + (ChineseDate.TryRead(text.AsSpan(i), out _) ? 1 : 0);
        }

        return read;
    }
}
