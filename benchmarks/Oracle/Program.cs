using System.Globalization;
using DisclosureRules.Benchmarks.Oracle;
using DisclosureRules.Oracle.Tests;

int each = args is [var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 20;
bool isAlone = args is [_, "alone"];
string[] cellByCell = [.. DrawnReports.Kinds.Except(["shifted"])];
FindRepairs.WarmUp(DrawnReports.Kinds);
foreach (int cells in (int[])[1, 2, 3, 4, 6])
    FindRepairs.Compare($"{cells} cells", cellByCell, cells, each, isAlone, Console.Out);
FindRepairs.Compare("shifted rows", ["shifted"], 1, Math.Max(1, each / 2), isAlone, Console.Out);
FindRepairs.GiveUp(25, each, 200, Console.Out);
