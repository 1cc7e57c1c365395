using System.Text;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Tests.City;

/// <summary>
/// A city on disk: governments whose reports are the sums of the units below, and units of nobody, over six years; with mistakes of every kind in it, each
/// where it has no consequences, and the list of what must be found of them, and nothing else.
/// </summary>
internal sealed class PlantedCity
{
    private const int Years = 6;

    private readonly Random _random;
    private readonly Dictionary<(string Unit, int Year), ReportBuilder> _reports = [];
    private readonly List<(string Id, string Name, string? Parent, string Complete)> _units = [];
    private readonly List<(string Path, string Text)> _others = [];
    private readonly List<string> _free = [];
    private readonly List<string> _districts = [];
    private int _nextFree;
    private int _prose = 1000;

    /// <param name="units">How many units, at least 30.</param>
    /// <param name="defects">How many mistakes, at least one of each kind.</param>
    /// <param name="seed">What it is drawn from.</param>
    public PlantedCity(int units, int defects, int seed)
    {
        _random = new(seed);
        int free = Math.Max(14, defects), districts = Math.Max(8, defects / 4);
        for (int i = 0; i < free; i++)
            Free($"独立单位{Number(i)}局");
        int perDistrict = Math.Max(3, (units - free - 1) / districts);
        for (int i = 0; i < districts; i++)
            District($"第{Number(i)}区人民政府", perDistrict);
        Plant(defects);
    }

    public List<Planted> Expected { get; } = [];

    public int ReportCount => _reports.Count + _others.Count;

    /// <summary>Writes reports and list of units; the folder of the reports.</summary>
    public string WriteTo(TemporaryFolder folder)
    {
        foreach (((string unit, int year), ReportBuilder report) in _reports)
            folder.Write($"reports/{year}/{unit}.json", ReportJson.Write(report.Build()));
        foreach ((string path, string text) in _others)
            folder.Write($"reports/{path}", text);
        StringBuilder list = new("id,name,aliases,parent,level,complete\n");
        foreach ((string id, string name, string? parent, string complete) in _units)
            list.Append(id).Append(',').Append(name).Append(",,").Append(parent).Append(",,").Append(complete).Append('\n');
        folder.Write("units.csv", list.ToString());
        return folder.Path("reports");
    }

    private void Plant(int defects)
    {
        Action<string, int>[] ofUnit = [BrokenChain, Missing, Twice, Unknown, LastYearsWords, Jump, WrongTotal, Unreadable, WrongGrowth, ForeignName];
        Action<string, int>[] ofDistrict = [WrongSum, LargerChild, BlankChild, MissingChild, UnreadableChild, TwoChildren, ChildOfOtherEdition, WrongWords];
        for (int i = 0; i < defects; i++)
        {
            bool isOfDistrict = i % 2 == 1 && i / 2 < _districts.Count;
            if (isOfDistrict)
                ofDistrict[i / 2 % ofDistrict.Length](_districts[i / 2], 2021 + _random.Next(1, 4));
            else if (_nextFree < _free.Count)
                ofUnit[i / 2 % ofUnit.Length](_free[_nextFree++], 2022 + _random.Next(0, 2));
        }

        OtherUnitsWords(_free[^1], _free[^2], 2023);
    }

    // Mistakes of units that belong to nobody.

    private void BrokenChain(string unit, int year)
    {
        ReportBuilder report = _reports[(unit, year)];
        report["requests", "carriedIn", "naturalPerson"] = Cell.Number(CityReports.Get(report, "carriedIn", "naturalPerson") + 3);
        report["requests", "granted", "naturalPerson"] = Cell.Number(CityReports.Get(report, "granted", "naturalPerson") + 3);
        CityReports.Totals(report);
        Expected.Add(new("chain.carried-in", unit, year));
        Expected.Add(new("chain.carried-in-column", unit, year));
    }

    private void Missing(string unit, int year)
    {
        _reports.Remove((unit, CityReports.FirstYear + Years - 1));
        _ = year;
        Expected.Add(new("archive.missing-report", unit, CityReports.FirstYear + Years - 1));
    }

    private void Twice(string unit, int year)
    {
        int last = CityReports.FirstYear + Years - 1;
        _ = year;
        ReportBuilder copy = new(_reports[(unit, last)].Build());
        copy["proactive", "penalties", "decisions"] = Cell.Number(77);
        _others.Add(($"{last}/{unit}(再次发布).json", ReportJson.Write(copy.Build())));
        Expected.Add(new("archive.duplicate", unit, last));
    }

    private void Unknown(string unit, int year)
    {
        string name = $"名单外{unit}";
        ReportBuilder stranger = CityReports.Of(name, Years, new(7))[year - CityReports.FirstYear];
        _others.Add(($"{year}/{name}.json", ReportJson.Write(stranger.Build())));
        Expected.Add(new("units.unknown", name, year));
    }

    private void LastYearsWords(string unit, int year)
    {
        string words = Prose(_prose++);
        AddWords(unit, year - 1, words);
        AddWords(unit, year, words);
        Expected.Add(new("similarity.last-year", unit, year));
    }

    private void OtherUnitsWords(string unit, string other, int year)
    {
        string words = Prose(99);
        AddWords(unit, year, words);
        AddWords(other, year, words);
        Expected.Add(new("similarity.other-unit", unit, year));
        Expected.Add(new("similarity.other-unit", other, year));
    }

    private void Jump(string unit, int year)
    {
        _reports[(unit, year)]["proactive", "licensing", "decisions"] = Cell.Number(1200);
        Expected.Add(new("archive.jump", unit, year));
        Expected.Add(new("archive.jump", unit, year + 1));
    }

    private void WrongTotal(string unit, int year)
    {
        ReportBuilder report = _reports[(unit, year)];
        report["reviews", "review", "total"] = Cell.Number(5);
        Expected.Add(new("reviews.row-total", unit, year));
    }

    private void WrongGrowth(string unit, int year)
    {
        decimal now = Received(unit, year), before = Received(unit, year - 1);
        AddWords(unit, year, $"全年共收到政府信息公开申请{now}件,较上年{(now < before ? "减少" : "增加")}{Math.Abs(now - before) + 500}件。");
        Expected.Add(new("archive.growth", unit, year));
    }

    private void ForeignName(string unit, int year)
    {
        AddWords(unit, year, $"{year}年,{_free[0]}严格落实各项要求。");
        Expected.Add(new("units.foreign-name", unit, year));
    }

    private void Unreadable(string unit, int year)
    {
        int last = CityReports.FirstYear + Years - 1;
        _ = year;
        _reports.Remove((unit, last));
        _others.Add(($"{last}/{unit}.json", "{ \"form\": "));
        Expected.Add(new("input.unreadable", null, null));
    }

    // Mistakes between a government and its units.

    private void WrongSum(string district, int year)
    {
        _reports[(district, year)]["proactive", "penalties", "decisions"] = Cell.Number(9);
        Expected.Add(new("children.sum", district, year));
    }

    private void LargerChild(string district, int year)
    {
        int at = _units.FindIndex(u => u.Name == district);
        _units[at] = _units[at] with { Complete = "no" };
        _reports[(Child(district), year)]["proactive", "penalties", "decisions"] = Cell.Number(12);
        Expected.Add(new("children.at-most-parent", district, year));
    }

    private void BlankChild(string district, int year)
    {
        _reports[(Child(district), year)]["proactive", "coercion", "decisions"] = Cell.Blank();
        Expected.Add(new("children.sum", district, year, "notAssessable"));
        Expected.Add(new("form.not-a-number", Child(district), year));
    }

    private void MissingChild(string district, int year)
    {
        int last = CityReports.FirstYear + Years - 1;
        _ = year;
        _reports.Remove((Child(district), last));
        Expected.Add(new("archive.missing-report", Child(district), last));
        Expected.Add(new("children.sum", district, last, "notAssessable"));
    }

    private void UnreadableChild(string district, int year)
    {
        int last = CityReports.FirstYear + Years - 1;
        _ = year;
        _reports.Remove((Child(district), last));
        _others.Add(($"{last}/{Child(district)}.json", "not JSON"));
        Expected.Add(new("input.unreadable", null, null));
        Expected.Add(new("children.sum", district, last, "notAssessable"));
    }

    private void TwoChildren(string district, int year)
    {
        int last = CityReports.FirstYear + Years - 1;
        _ = year;
        ReportBuilder copy = new(_reports[(Child(district), last)].Build());
        copy["proactive", "penalties", "decisions"] = Cell.Number(3);
        _others.Add(($"{last}/{Child(district)}.2.json", ReportJson.Write(copy.Build())));
        Expected.Add(new("archive.duplicate", Child(district), last));
        Expected.Add(new("children.sum", district, last, "notAssessable"));
    }

    private void ChildOfOtherEdition(string district, int year)
    {
        _ = year;
        ReportBuilder old = _reports[(Child(district), 2020)];
        ReportBuilder other = new(FormCatalog.BuiltIn.Find("cn-annual-report-2021")!) { Unit = old.Unit, Year = 2020, Scope = old.Scope };
        for (int i = 0; i < other.Form.Cells.Count; i++)
        {
            if (other.Form.Cells[i].IsNative)
                other[i] = old.Form.TryGetIndex(other.Form.Cells[i].Id, out int index) && old[index].State == CellState.Number ? old[index] : Cell.Number(0);
        }

        CityReports.Totals(other);
        _reports[(Child(district), 2020)] = other;
        Expected.Add(new("children.sum", district, 2020, "notAssessable"));
        Expected.Add(new("form.edition-2021-premature", Child(district), 2020));
    }

    private void WrongWords(string district, int year)
    {
        string id = _units.First(u => u.Name == district).Id;
        string[] children = [.. _units.Where(u => u.Parent == id && Received(u.Name, year) > 0).Select(u => u.Name)];
        AddWords(district, year, $"全年共收到政府信息公开申请{Received(district, year)}件,其中:{children[0]}{Received(children[0], year) + 1}件、{children[1]}{Received(children[1], year) - 1}件。");
        Expected.Add(new("children.words", district, year));
    }

    private decimal Received(string unit, int year) => CityReports.Get(_reports[(unit, year)], "newReceived", "total");

    private string Child(string district) => _units.First(u => u.Parent == _units.First(d => d.Name == district).Id).Name;

    private void AddWords(string unit, int year, string words)
    {
        ReportBuilder report = _reports[(unit, year)];
        report.Narrative.Add(new("5", null, words));

        // A report with one section of words only is said to have been read in part.
        Expected.Add(new("structure.words-read", unit, year));
    }

    /// <summary>Sentences about nothing that a rule reads.</summary>
    private static string Prose(int seed)
    {
        Random random = new(seed);
        string[] seasons = ["年初", "春耕时", "汛期", "暑期", "秋收后", "岁末", "节前", "农闲时"];
        string[] subjects = ["青年志愿者", "老旧档案", "窗口同志", "社区宣传栏", "业务骨干", "培训教室", "办事指南", "咨询电话"];
        string[] acts = ["逐条整理了往来信件", "耐心解释政策口径", "主动走访沿街商户", "重新粉刷宣传墙面", "认真学习先进经验", "定期更换张贴内容", "及时回应群众关切", "仔细核对联系方式"];
        string[] ends = ["得到大家普遍好评", "为下一步打下基础", "存在的短板逐步补齐", "整体氛围明显改善", "工作作风更加扎实"];
        StringBuilder text = new();
        for (int i = 0; i < 14; i++)
            text.Append(seasons[random.Next(seasons.Length)]).Append(subjects[random.Next(subjects.Length)]).Append('和').Append(subjects[random.Next(subjects.Length)]).Append(acts[random.Next(acts.Length)]).Append(',').Append(ends[random.Next(ends.Length)]).Append("。\n");
        return text.ToString();
    }

    private void Free(string name)
    {
        _free.Add(name);
        Unit(name, null);
    }

    private void District(string name, int bureaus)
    {
        string id = $"u{_units.Count:000}";
        _units.Add((id, name, null, ""));
        _districts.Add(name);
        List<string> children = [];
        for (int i = 0; i < bureaus; i++)
        {
            children.Add($"{name[..^4]}{Number(i)}科");
            Unit(children[^1], id);
        }

        for (int year = CityReports.FirstYear; year < CityReports.FirstYear + Years; year++)
            _reports[(name, year)] = CityReports.Sum(name, year, [.. children.Select(c => _reports[(c, year)])]);
    }

    private void Unit(string name, string? parent)
    {
        _units.Add(($"u{_units.Count:000}", name, parent, ""));
        foreach (ReportBuilder report in CityReports.Of(name, Years, _random))
            _reports[(name, report.Year!.Value)] = report;
    }

    private static string Number(int number) => string.Concat($"{number:000}".Select(c => "甲乙丙丁戊己庚辛壬癸"[c - '0']));
}
