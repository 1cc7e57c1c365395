namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>Colours and functions that contain themselves, or each other without end, ended the process or never ended.</summary>
public sealed class NestedValueTests
{
    private const string Font = "/Font<</F 3 0 R>>";
    private const string Linear = "<</FunctionType 2/Domain[0 1]/N 1>>";
    private const string Tint = "/ColorSpace<</C[/Separation/X/DeviceGray 9 0 R]>>";

    [Theory]
    [InlineData("/ColorSpace<</C[/Separation/X/C 11 0 R]>>")]
    [InlineData("/ColorSpace<</C[/Separation/X/Separation 11 0 R]>>")]
    [InlineData("/ColorSpace<</C[/DeviceN[/X]/D 11 0 R]/D[/DeviceN[/X]/DeviceGray 11 0 R]>>")]
    [InlineData("/ColorSpace<</C 12 0 R>>")]
    [InlineData("/ColorSpace<</C[/ICCBased 13 0 R]>>")]
    [InlineData("/ColorSpace<</C[/ICCBased 14 0 R]>>")]
    [InlineData(Tint)]
    [InlineData("/Pattern<</P<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 1]/Function 9 0 R>>>>>>")]
    [InlineData("/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 1]/Function[9 0 R]>>>>")]
    [InlineData("/ExtGState<</G<</SMask<</S/Alpha/G 15 0 R/TR 9 0 R>>>>>>")]
    public void What_contains_itself_is_refused(string resources) => ChangedPdf.Refuses("document.broken", Drawn(
        "/C cs 1 scn /G gs ",
        resources,
        ("<</FunctionType 3/Domain[0 1]/Functions[10 0 R]/Bounds[]/Encode[0 1]>>", null),
        ("<</FunctionType 3/Domain[0 1]/Functions[9 0 R]/Bounds[]/Encode[0 1]>>", null),
        (Linear, null),
        ("[/Separation/X 12 0 R 11 0 R]", null),
        ChangedPdf.Stream(" ", "/N 3/Alternate/ICCBased"),
        ChangedPdf.Stream(" ", "/N 3/Alternate/C"),
        ChangedPdf.Stream(" ", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency/CS/DeviceGray>>")));

    [Fact]
    public void Functions_that_go_deep_or_branch_into_the_same_are_refused()
    {
        ChangedPdf.Refuses("document.broken", Drawn("/C cs 1 scn ", Tint, Chain(20_000, next => $"<</FunctionType 3/Domain[0 1]/Functions[{next} 0 R]/Bounds[]/Encode[0 1]>>")));
        ChangedPdf.Refuses("document.broken", Drawn("/C cs 1 scn ", Tint, Chain(25, next => $"<</FunctionType 3/Domain[0 1]/Functions[{next} 0 R {next} 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>")));
    }

    [Fact]
    public void Functions_that_would_take_for_ever_are_refused()
    {
        string twice = "{ " + string.Concat(Enumerable.Repeat("{ ", 40)) + string.Concat(Enumerable.Repeat("} dup true exch if true exch if ", 40)) + "}";
        ChangedPdf.Refuses("document.broken", Drawn("/C cs 1 scn ", Tint, ChangedPdf.Stream(twice, "/FunctionType 4/Domain[0 1]/Range[0 1]")));
        string many = string.Concat(Enumerable.Repeat("0 1 ", 31)), sizes = string.Concat(Enumerable.Repeat("2 ", 31));
        ChangedPdf.Refuses("document.broken", Drawn("/C cs ", Tint, ChangedPdf.Stream(" ", $"/FunctionType 0/Domain[{many}]/Range[0 1]/Size[{sizes}]/BitsPerSample 8")));
    }

    [Fact]
    public void Colours_of_ordinary_documents_are_read() => ChangedPdf.ReadsWords(Drawn(
        "/C cs 1 scn /D cs 1 0 0 sc /E cs 1 1 scn /S cs 0.5 scn ",
        "/ColorSpace<</C[/Separation/Black/DeviceCMYK 9 0 R]/D[/ICCBased 10 0 R]/E[/DeviceN[/A/B][/ICCBased 10 0 R]11 0 R]/S[/Separation/Spot/DeviceGray 12 0 R]/I[/Indexed/D 0<00>]>>",
        ("<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 0 0 1]/N 1>>", null),
        ChangedPdf.Stream(" ", "/N 3/Alternate/DeviceRGB"),
        ChangedPdf.Stream("{ dup 0.5 gt { pop 1 } { 2 mul } ifelse exch dup 0 lt {pop 0} if 0 }", "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]"),
        ("<</FunctionType 3/Domain[0 1]/Functions[13 0 R 13 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>", null),
        (Linear, null)));

    private static (string, byte[]?)[] Chain(int length, Func<int, string> link) => [.. ChangedPdf.Chain(length, link, Linear).Select(o => (o, (byte[]?)null))];

    private static byte[] Drawn(string colours, string resources, params (string, byte[]?)[] added) => ChangedPdf.Drawing(colours + ChangedPdf.Word, Font, Font + resources, added);
}
