using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;

namespace DisclosureRules.Tests.Forms;

public sealed class LargeFormTests
{
    /// <summary>Rows times columns were made before they were counted: 220 kB took 830 MB.</summary>
    [Theory]
    [InlineData(1, 2_000, 2_000)]
    [InlineData(20, 400, 400)]
    [InlineData(200, 40, 40)]
    public void More_cells_than_any_form_has_are_counted_and_not_made(int tables, int rows, int columns)
    {
        string list = string.Join(',', Enumerable.Range(0, tables).Select(t =>
            "{\"id\":\"t" + t + "\",\"label\":{\"zh\":\"表\",\"en\":\"T\"},\"rows\":[" + Lines('r', rows) + "],\"columns\":[" + Lines('c', columns) + "]}"));
        byte[] json = Encoding.UTF8.GetBytes("{\"form\":\"large\",\"name\":{\"zh\":\"大表\",\"en\":\"Large\"},\"tables\":[" + list + "]}");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(Form.TryRead(json, "large.json", out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L * json.Length);
        Assert.Equal("form.too-large", Assert.Single(diagnostics).Code);
    }

    private static string Lines(char first, int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"id\":\"{first}{i}\",\"label\":{{\"zh\":\"{first}{i}\",\"en\":\"x\"}}}}"));
}
