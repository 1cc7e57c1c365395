namespace DisclosureRules.Cli.Tests;

/// <summary>A form with three thousand rows, and a report in which every row is wrong.</summary>
internal static class Large
{
    private static readonly int[] Numbers = [.. Enumerable.Range(1, 3000)];

    public static string Form => $$"""
        {
          "form": "large-form", "name": "大表",
          "tables": [{
            "id": "t", "label": "大表",
            "rows": [{{string.Join(",", Numbers.Select(i => $$"""{"id":"r{{i}}","label":"第{{i}}行"}"""))}}],
            "columns": [{"id":"a","label":"甲"},{"id":"b","label":"乙"},{"id":"sum","label":"合计"}]
          }]
        }
        """;

    public static string Pack => """
        {
          "pack": "large", "version": "1.0.0", "forms": ["large-form"],
          "rules": [{"id":"t.sum","severity":"error","title":"合计等于甲加乙","rowTotals":{"table":"t","total":"sum"}}]
        }
        """;

    public static string Report =>
        """{"form":"large-form","unit":"青石县林业局","year":2023,"tables":{"t":{""" + string.Join(",\n", Numbers.Select(i => $"\"r{i}\":{{\"a\":{i},\"b\":1,\"sum\":{i}}}")) + "}}}";
}
