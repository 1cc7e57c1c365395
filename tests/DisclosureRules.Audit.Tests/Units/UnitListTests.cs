using System.Text;
using DisclosureRules.Audit.Units;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Tests.Units;

public sealed class UnitListTests
{
    [Fact]
    public void Csv_and_json_say_the_same()
    {
        UnitEntry[] csv = Read("id,name,aliases,parent,level,expected,due,complete\nc,青石市人民政府,,,市,yes,03-31,no\nw,\"水务局\",水利局;\"\"水\"\"局,c,局,2019..2021;2023..,,\n");
        UnitEntry[] json = Read("""
            { "units": [
              { "id": "c", "name": "青石市人民政府", "level": "市", "expected": true, "due": "03-31", "complete": false },
              { "id": "w", "name": "水务局", "aliases": ["水利局", "\"\"水\"\"局"], "parent": "c", "level": "局", "expected": "2019..2021;2023.." }
            ] }
            """);
        Assert.Equal(csv.Length, json.Length);
        Assert.All(csv.Zip(json), pair =>
        {
            Assert.Equal(
                (pair.First.Id, pair.First.Name, pair.First.Parent, pair.First.Level, pair.First.Due, pair.First.IsComplete, string.Join('|', pair.First.Aliases).Replace("\"", "", StringComparison.Ordinal)),
                (pair.Second.Id, pair.Second.Name, pair.Second.Parent, pair.Second.Level, pair.Second.Due, pair.Second.IsComplete, string.Join('|', pair.Second.Aliases).Replace("\"", "", StringComparison.Ordinal)));
            Assert.Equal(Enumerable.Range(2015, 15).Where(pair.First.Expected.Contains), Enumerable.Range(2015, 15).Where(pair.Second.Expected.Contains));
        });
        Assert.Equal([2019, 2020, 2021, 2023, 2024], Enumerable.Range(2018, 7).Where(csv[1].Expected.Contains));
    }

    [Fact]
    public void A_header_in_Chinese_says_the_same()
    {
        UnitEntry[] units = Read("编号,单位名称,别名,上级,级别,应报年度,公开期限,是否完整\nc,青石市人民政府,,,市,yes,03-31,no\nw,水务局,水利局,c,局,,,\n");
        Assert.Equal([("c", "青石市人民政府", null, "市", false), ("w", "水务局", "c", "局", true)], units.Select(u => (u.Id, u.Name, u.Parent, u.Level!, u.IsComplete)));
        Assert.Equal(["水利局"], units[1].Aliases);
        Assert.NotNull(units[0].Due);
    }

    [Fact]
    public void A_header_that_is_another_altogether_is_answered_in_one_line()
    {
        List<Diagnostic> found = [];
        UnitListReader.Read("序,局名,又名,归口,等级,备注\n1,水务局,,,,\n", "units.csv", found);
        Diagnostic one = Assert.Single(found);
        Assert.Equal("units.no-column", one.Code);
        Assert.Contains("id,name,aliases,parent,level", one.ToString(Primitives.Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("w,水务局,,,,no", "no")]
    [InlineData("w,水务局,水利局,供水局,,局,no", "局")]
    [InlineData("w,水务局,,,,,", null)]
    [InlineData("w,水务局", null)]
    [InlineData("w,水务局,\"水利局,供水局\",,局", null)]
    public void Cells_that_no_column_has_are_told_unless_they_are_empty(string line, string? beyond)
    {
        List<Diagnostic> found = [];
        UnitListReader.Read($"id,name,aliases,parent,level\n{line}\n", "units.csv", found);
        Diagnostic[] told = [.. found.Where(d => d.Code == "units.too-many-cells")];
        Assert.Equal(beyond is null ? [] : [2], told.Select(d => d.Line));
        Assert.All(told, d => Assert.Contains($"“{beyond}”", d.Message.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_are_found_however_they_are_encoded()
    {
        AuditedUnits units = new(Read("id,name,aliases\nw,青石市水务局,青石市水利局\n"), isGiven: true);
        Assert.Equal("w", units.Find("青石市 水务局")?.Id);
        Assert.Equal("w", units.Find("青石市水利局")?.Id);
        Assert.Null(units.Find("青石市水务局分局"));
    }

    [Theory]
    [InlineData("", "units.empty")]
    [InlineData("name\n甲\n乙\n", "units.no-column")]
    [InlineData("id,naam\na,甲\nb,乙\n", "units.no-column;units.unknown-column")]
    [InlineData("id,name,aliases,pairent\na,甲,,\n", "units.unknown-column")]
    [InlineData("id,name\na,甲\na,乙\n", "units.same-id")]
    [InlineData("id,name,aliases\na,甲,\nb,乙,甲\n", "units.same-name")]
    [InlineData("id,name,aliases,parent\na,甲,,x\n", "units.no-parent")]
    [InlineData("id,name,aliases,parent\na,甲,,b\nb,乙,,a\n", "units.circle;units.circle")]
    [InlineData("id,name,expected,due,complete\na,甲,2021..2019,32-01,maybe\n", "units.expected;units.due;units.complete")]
    [InlineData("[ { \"id\": \"a\", \"nam\": \"甲\" } ]", "json.unknown-member;units.no-name")]
    public void What_is_wrong_is_said_with_its_place(string text, string codes)
    {
        List<Diagnostic> found = [];
        UnitListReader.Read(text, "units.csv", found);
        Assert.Equal(codes.Split(';'), found.Select(f => f.Code));
        Assert.All(found, f => Assert.Equal("units.csv", f.File));
        if (text.Length > 0)
            Assert.All(found, f => Assert.NotNull(f.Line));
    }

    /// <summary>So Excel saves CSV on Chinese systems.</summary>
    [Theory]
    [InlineData(54936, true)]
    [InlineData(65001, false)]
    public void A_list_in_GBK_is_read(int encoding, bool isGbk)
    {
        const string List = "id,name\na,青石市水务局\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] utf8 = ListText.InUtf8(Encoding.GetEncoding(encoding).GetBytes(List), out bool found);
        Assert.Equal((List, isGbk), (Encoding.UTF8.GetString(utf8), found));
    }

    [Fact]
    public void A_list_in_neither_UTF_8_nor_GBK_is_refused()
    {
        List<Diagnostic> found = [];
        UnitListReader.Read(Encoding.UTF8.GetString(ListText.InUtf8([.. "id,name\na,"u8, 0xFF, 0xFF, 0x0A], out bool isGbk)), "units.csv", found);
        Assert.Equal(("units.not-utf8", false), (Assert.Single(found).Code, isGbk));
    }

    private static UnitEntry[] Read(string text)
    {
        List<Diagnostic> found = [];
        AuditedUnits units = UnitListReader.Read(text, "units", found);
        Assert.Empty(found);
        return [.. units.All];
    }
}
