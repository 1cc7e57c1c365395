using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using DisclosureRules.Tests.Rules;

namespace DisclosureRules.Tests.Evaluation;

/// <summary>What each kind of condition says at its borders, by the trees and by the compiled program, plain, negated and as the guard of a rule.</summary>
public sealed class ConditionTests
{
    /// <summary>
    /// Condition, what the report has instead of zeros, outcome. In both, <c>@a</c> and <c>@b</c> are counts and <c>@m</c> is an amount.
    /// </summary>
    public static readonly TheoryData<string, string, Outcome> Cases = new()
    {
        { "@a = 2", "@a = 1", Outcome.Fail },
        { "@a = 2", "@a = 2", Outcome.Pass },
        { "@a = 2", "@a = 3", Outcome.Fail },
        { "@a != 2", "@a = 1", Outcome.Pass },
        { "@a != 2", "@a = 2", Outcome.Fail },
        { "@a < 2", "@a = 1", Outcome.Pass },
        { "@a < 2", "@a = 2", Outcome.Fail },
        { "@a <= 2", "@a = 2", Outcome.Pass },
        { "@a <= 2", "@a = 3", Outcome.Fail },
        { "@a > 2", "@a = 2", Outcome.Fail },
        { "@a > 2", "@a = 3", Outcome.Pass },
        { "@a >= 2", "@a = 1", Outcome.Fail },
        { "@a >= 2", "@a = 2", Outcome.Pass },
        { "@a = 2", "@a = 2.5", Outcome.Fail },
        { "@a > 2", "@a = 2.5", Outcome.Pass },
        { "@m = 2.5", "@m = 2.4", Outcome.Fail },
        { "@m = 2.5", "@m = 2.5", Outcome.Pass },
        { "@m = 2.5", "@m = 2.6", Outcome.Fail },
        { "@m != 2.5", "@m = 2.4", Outcome.Pass },
        { "@m != 2.5", "@m = 2.5", Outcome.Fail },
        { "@m != 2.5", "@m = 2.6", Outcome.Pass },
        { "@m < 2.5", "@m = 2.4", Outcome.Pass },
        { "@m < 2.5", "@m = 2.5", Outcome.Fail },
        { "@m < 2.5", "@m = 2.6", Outcome.Fail },
        { "@m <= 2.5", "@m = 2.4", Outcome.Pass },
        { "@m <= 2.5", "@m = 2.5", Outcome.Pass },
        { "@m <= 2.5", "@m = 2.6", Outcome.Fail },
        { "@m > 2.5", "@m = 2.4", Outcome.Fail },
        { "@m > 2.5", "@m = 2.5", Outcome.Fail },
        { "@m > 2.5", "@m = 2.6", Outcome.Pass },
        { "@m >= 2.5", "@m = 2.4", Outcome.Fail },
        { "@m >= 2.5", "@m = 2.5", Outcome.Pass },
        { "@m >= 2.5", "@m = 2.6", Outcome.Pass },
        { "2.5 < @m", "@m = 2.6", Outcome.Pass },
        { "2.5 < @m", "@m = 2.5", Outcome.Fail },
        { "2.5 <= @m", "@m = 2.5", Outcome.Pass },
        { "2.5 <= @m", "@m = 2.4", Outcome.Fail },
        { "2.5 > @m", "@m = 2.4", Outcome.Pass },
        { "2.5 > @m", "@m = 2.5", Outcome.Fail },
        { "2.5 >= @m", "@m = 2.5", Outcome.Pass },
        { "2.5 >= @m", "@m = 2.6", Outcome.Fail },
        { "2.5 = @m", "@m = 2.5", Outcome.Pass },
        { "2.5 != @m", "@m = 2.5", Outcome.Fail },
        { "@m >= 0", "@m = blank", Outcome.NotAssessable },
        { "@m >= 0", "@m = \"/\"", Outcome.NotAssessable },
        { "@m >= 0", "@m = missing", Outcome.NotAssessable },
        { "@m < 1000000000", "@m = 999999999.5", Outcome.Pass },
        { "@m < 1000000000", "@m = 1000000000.5", Outcome.Fail },
        { "@a - @b = 1", "@a = 3; @b = 2", Outcome.Pass },
        { "@a - @b = 1", "@a = 2; @b = 3", Outcome.Fail },
        { "@a + @b = 5", "@a = 3; @b = 2", Outcome.Pass },
        { "@a + @b = 5", "@a = 3; @b = blank", Outcome.NotAssessable },
        { "@a + @b = 5", "@a = blank; @b = 3", Outcome.NotAssessable },
        { "@a + @m = 5", "@a = 3; @m = 2", Outcome.Pass },
        { "@a + @m = 5", "@a = 3; @m = 2.25", Outcome.Fail },
        { "-@a = -3", "@a = 3", Outcome.Pass },
        { "-@m = -3.5", "@m = 3.5", Outcome.Pass },
        { "2 * @a = 6", "@a = 3", Outcome.Pass },
        { "@a * 2 = 6", "@a = 3", Outcome.Pass },
        { "@a * 2 = 6", "@a = 4", Outcome.Fail },
        { "@a * 0.5 = 1.5", "@a = 3", Outcome.Pass },
        { "0.5 * @a = 1.5", "@a = 4", Outcome.Fail },
        { "@a * 5000 = 15000", "@a = 3", Outcome.Pass },
        { "5000 * @a = 15000", "@a = 4", Outcome.Fail },
        { "@a * @b = 6", "@a = 3; @b = 2", Outcome.Pass },
        { "@a * @b = 6", "@a = 3; @b = 3", Outcome.Fail },
        { "@a * @b = 6", "@a = 3; @b = blank", Outcome.NotAssessable },
        { "@a * @b = 6", "@a = blank; @b = 3", Outcome.NotAssessable },
        { "@a - @a = 0", "@a = 3", Outcome.Pass },
        { "@a - @a = 0", "@a = blank", Outcome.NotAssessable },
        { "@a = year - 2020", "@a = 3", Outcome.Pass },
        { "@a = year - 2020", "@a = 3; year = 2022", Outcome.Fail },
        { "min(@a, @b, 5) = 3", "@a = 3; @b = 4", Outcome.Pass },
        { "min(@a, @b, 5) = 3", "@a = 4; @b = 3", Outcome.Pass },
        { "min(@a, @b, 5) = 5", "@a = 6; @b = 7", Outcome.Pass },
        { "max(@a, @b, 5) = 6", "@a = 6; @b = 4", Outcome.Pass },
        { "max(@a, @b, 5) = 6", "@a = 4; @b = 6", Outcome.Pass },
        { "max(@a, @b, 5) = 5", "@a = 4; @b = 4", Outcome.Pass },
        { "max(@a, @b) = 6", "@a = 6; @b = blank", Outcome.NotAssessable },
        { "max(@a, @b) = 6", "@a = blank; @b = 6", Outcome.NotAssessable },
        { "abs(@a - 5) = 2", "@a = 3", Outcome.Pass },
        { "abs(@a - 5) = 2", "@a = 7", Outcome.Pass },
        { "abs(@a - 5) = 2", "@a = 8", Outcome.Fail },
        { "abs(@a - 5) = 2", "@a = blank", Outcome.NotAssessable },
        { "@a in 2..4", "@a = 1", Outcome.Fail },
        { "@a in 2..4", "@a = 2", Outcome.Pass },
        { "@a in 2..4", "@a = 4", Outcome.Pass },
        { "@a in 2..4", "@a = 5", Outcome.Fail },
        { "multipleOf(@a, 5)", "@a = 15", Outcome.Pass },
        { "multipleOf(@a, 5)", "@a = 16", Outcome.Fail },
        { "multipleOf(@a, 5)", "@a = blank", Outcome.NotAssessable },
        { "multipleOf(year, 2)", "year = 2022", Outcome.Pass },
        { "multipleOf(year, 2)", "", Outcome.Fail },
        { "zero(@a, @b)", "", Outcome.Pass },
        { "zero(@a, @b)", "@b = 1", Outcome.Fail },
        { "isNumber(@a, @m)", "@m = 1.5", Outcome.Pass },
        { "isNumber(@a)", "@a = 1.5", Outcome.Pass },
        { "isNumber(@a, @m)", "@m = blank", Outcome.Fail },
        { "isInteger(@m)", "@m = 2", Outcome.Pass },
        { "isInteger(@m)", "@m = 1.5", Outcome.Fail },
        { "isInteger(@a)", "@a = 1.5", Outcome.Fail },
        { "isBlank(@a)", "", Outcome.Fail },
        { "isBlank(@a)", "@a = blank", Outcome.Pass },
        { "isNotNumber(@a)", "@a = \"/\"", Outcome.Pass },
        { "isNotNumber(@a)", "@a = blank", Outcome.Fail },
        { "isMissing(@a, @b)", "@a = missing; @b = missing", Outcome.Pass },
        { "isMissing(@a, @b)", "@a = missing", Outcome.Fail },
        { "isPrinted(@a)", "@a = blank", Outcome.Pass },
        { "isPrinted(@a)", "@a = missing", Outcome.Fail },
        { "countNumbers(@a, @b, @m) = 3", "@m = 1.5", Outcome.Pass },
        { "countNumbers(@a, @b, @m) = 3", "@m = blank", Outcome.Fail },
        { "countBlank(@a, @b) = 1", "@a = blank", Outcome.Pass },
        { "countBlank(@a, @b) = 1", "", Outcome.Fail },
        { "-countBlank(@a, @b) >= 0", "", Outcome.Pass },
        { "-countBlank(@a, @b) >= 0", "@b = blank", Outcome.Fail },
        { "countNotNumber(@a, @b) + @m = 1", "@a = \"/\"", Outcome.Pass },
        { "countMissing(@a, @b) < 2", "@a = missing", Outcome.Pass },
        { "countMissing(@a, @b) < 2", "@a = missing; @b = missing", Outcome.Fail },
        { "unit = '青禾市档案局'", "", Outcome.Pass },
        { "unit = '青禾市'", "", Outcome.Fail },
        { "unit != '青禾市'", "", Outcome.Pass },
        { "unit != '青禾市档案局'", "", Outcome.Fail },
        { "startsWith(unit, '白水', '青禾')", "", Outcome.Pass },
        { "startsWith(unit, '档案局')", "", Outcome.Fail },
        { "endsWith(unit, '镇', '局')", "", Outcome.Pass },
        { "endsWith(unit, '青禾市')", "", Outcome.Fail },
        { "contains(unit, '档案')", "", Outcome.Pass },
        { "contains(unit, '统计')", "", Outcome.Fail },
        { "scope = 'own'", "", Outcome.Pass },
        { "scope = 'own'", "scope = aggregate", Outcome.Fail },
        { "scope = 'aggregate'", "scope = aggregate", Outcome.Pass },
        { "contains(form, '2021')", "", Outcome.Pass },
        { "contains(form, '2019')", "", Outcome.Fail },
        { "contains(printed(@a), '/')", "@a = \"1/2\"", Outcome.Pass },
        { "contains(printed(@a), '/')", "@a = \"12\"", Outcome.Fail },
        { "contains(printed(@a), '/')", "@a = blank", Outcome.Fail },
        { "contains(printed(@a), '/')", "@a = missing", Outcome.NotAssessable },
        { "contains(title, '年')", "", Outcome.NotAssessable },
        { "isKnown(year) and isKnown(unit) and isKnown(scope)", "", Outcome.Pass },
        { "isKnown(published)", "signed = 2024-01-23", Outcome.Fail },
        { "isKnown(published)", "published = 2024-01-23", Outcome.Pass },
        { "isKnown(signed)", "published = 2024-01-23", Outcome.Fail },
        { "isKnown(signed)", "signed = 2024-01-23", Outcome.Pass },
        { "isKnown(title)", "", Outcome.Fail },
        { "published <= date(year + 1, 1, 31)", "published = 2024-01-31", Outcome.Pass },
        { "published <= date(year + 1, 1, 31)", "published = 2024-02-01", Outcome.Fail },
        { "published <= date(year + 1, 1, 31)", "signed = 2024-02-01", Outcome.NotAssessable },
        { "signed = date(year + 1, 2, 29)", "signed = 2024-02-29", Outcome.Pass },
        { "signed = date(year + 1, 2, 29)", "year = 2022; signed = 2023-02-28", Outcome.Pass },
        { "signed < published", "signed = 2024-01-23; published = 2024-01-24", Outcome.Pass },
        { "signed < published", "signed = 2024-01-24; published = 2024-01-24", Outcome.Fail },
        { "signed < date(@a, 1, 1)", "@a = 9998; signed = 2024-01-24", Outcome.Pass },
        { "signed < date(@a, 1, 1)", "@a = 9999; signed = 2024-01-24", Outcome.NotAssessable },
        { "signed > date(@a, 1, 1)", "@a = 1; signed = 2024-01-24", Outcome.Pass },
        { "signed > date(@a, 1, 1)", "signed = 2024-01-24", Outcome.NotAssessable },
        { "@a = 1 and @b = 1", "@a = 1; @b = 1", Outcome.Pass },
        { "@a = 1 and @b = 1", "@a = 1", Outcome.Fail },
        { "@a = 1 and @b = 1", "@b = blank", Outcome.NotAssessable },
        { "@a = 1 and isNumber(@b)", "@b = blank", Outcome.Fail },
        { "@a = 1 and isNumber(@b)", "@a = blank; @b = blank", Outcome.Fail },
        { "@a = 1 or @b = 1", "@b = 1", Outcome.Pass },
        { "@a = 1 or @b = 1", "", Outcome.Fail },
        { "@a = 1 or @b = 1", "@a = blank; @b = 1", Outcome.NotAssessable },
        { "@a = 1 or isBlank(@a)", "@a = blank", Outcome.Pass },
        { "@a = 1 or isBlank(@a)", "@a = \"/\"", Outcome.NotAssessable },
        { "@a = 1 or unit = '青禾市档案局'", "@a = blank", Outcome.Pass },
        { "@a = @a or contains(title, '年')", "", Outcome.NotAssessable },
        { "@a != @a and contains(title, '年')", "", Outcome.NotAssessable },
        { "@a = @a or @m * @m >= 0", "@m = 1.5", Outcome.Pass },
        { "true or @a = 1", "@a = blank", Outcome.Pass },
        { "false and @a = 1", "@a = blank", Outcome.Fail },
        { "false or @a = 1", "@a = 1", Outcome.Pass },
        { "true and @a = 1", "", Outcome.Fail },
        { "if @a = 1 then @b = 2", "@a = 1", Outcome.Fail },
        { "if @a = 1 then @b = 2", "@b = 3", Outcome.Pass },
        { "if @a = 1 then @b = 2 else @b = 3", "@b = 3", Outcome.Pass },
        { "if @a = 1 then @b = 2 else @b = 3", "@b = 2", Outcome.Fail },
        { "all x in requests[{granted, partial}, *]: x < 2", "@a = 1", Outcome.Pass },
        { "all x in requests[{granted, partial}, *]: x < 2", "@b = 2", Outcome.Fail },
        { "any x in requests[{granted, partial}, *]: x = 2", "@b = 2", Outcome.Pass },
        { "any x in requests[{granted, partial}, *]: x = 2", "@b = 3", Outcome.Fail },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_condition_holds_fails_or_cannot_be_assessed(string condition, string changes, Outcome outcome)
    {
        Report report = ReportSketch.Draw("2021", Named(changes));
        Outcome opposite = outcome switch { Outcome.Pass => Outcome.Fail, Outcome.Fail => Outcome.Pass, _ => outcome };
        Agree(outcome, PackSketch.Rule(Named(condition)), report);
        Agree(opposite, PackSketch.Rule($"not ({Named(condition)})"), report);
        Agree(opposite == Outcome.Pass ? Outcome.DoesNotApply : opposite, PackSketch.Rule("false", members: $"\"when\": \"{Named(condition)}\","), report);
    }

    /// <summary>Condition, report, and the reason in English.</summary>
    public static readonly TheoryData<string, string, string> Reasons = new()
    {
        { "@a + @b > 0", "@a = blank; @b = \"/\"", "blank: requests[granted, enterprise]|not a number: requests[partial, enterprise]" },
        { "@a * @b > 0", "@a = missing; @b = blank", "not found: requests[granted, enterprise]|blank: requests[partial, enterprise]" },
        { "max(@a, @b) > 0", "@a = blank; @b = blank", "blank: requests[granted, enterprise], requests[partial, enterprise]" },
        { "@a = @b", "@a = blank; @b = blank", "blank: requests[granted, enterprise], requests[partial, enterprise]" },
        { "@a = 1 or @b = 1", "@a = blank; @b = blank", "blank: requests[granted, enterprise], requests[partial, enterprise]" },
        { "printed(@a) = '1'", "@a = missing", "not found: requests[granted, enterprise]" },
        { "contains(title, '年')", "", "the title is not known" },
        { "published > signed", "published = 2024-01-24", "the date of signature is not known" },
        { "published > signed", "signed = 2024-01-24", "the date of publication is not known" },
        { "@a * @a * @a * @a > 0", "@a = 99999999999999", "too large to calculate exactly" },
        { "@a * @a * 9999999999 * 9999 + @a * @a * 9999999999 * 9999 > 0", "@a = 999999999999", "too large to calculate exactly" },
        { "multipleOf(@a * @a * @a, 10)", "@a = 99999999999", "too large to calculate exactly" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_cannot_be_assessed_says_every_reason(string condition, string changes, string reasons)
    {
        Finding finding = Assert.Single(Rules(PackSketch.Rule(Named(condition))).CheckBothWays(ReportSketch.Draw("2021", Named(changes))), f => f.Rule == "a.rule");
        Assert.Equal(Outcome.NotAssessable, finding.Outcome);
        string[] cells = [.. finding.Cells.Select(c => c.Id.ToString())];
        foreach (string reason in reasons.Split('|'))
        {
            string[] parts = reason.Split(": requests");
            Assert.Contains(parts[0], finding.Message.En, StringComparison.Ordinal);
            Assert.All(parts.Skip(1).SelectMany(p => ("requests" + p).Split(", requests")), named => Assert.Contains(cells, c => named.EndsWith(c["requests".Length..], StringComparison.Ordinal)));
        }
    }

    /// <summary>What the report lacks beside its cells, or its words do; and the whole reason in English, each part said once.</summary>
    public static readonly TheoryData<string, string, string, string> Unknown = new()
    {
        { "contains(unit, '镇') or contains(unit, '乡')", "unit", "", "the unit's name is not known" },
        { "scope = 'own' or scope = 'aggregate'", "scope", "", "whether the report is for one unit or a whole government is not known" },
        { "@a + year = 2023", "year", "", "the report year is not known" },
        { "contains(title, '年') or contains(unit, '镇')", "unit", "", "the unit's name is not known; the title is not known" },
        { "contains(section('6'), '无') or contains(section('6'), '略')", "", "5=无。", "section not found: 6" },
        { "contains(section('6'), '无') or contains(section('3'), '略')", "", "5=无。", "section not found: 6, 3" },
        { "stated('requests.received') = @a or stated('requests.received') = @b", "", "1=概况。", "not stated with one certain number: requests received" },
        { "stated('requests.received') = stated('requests.carriedIn')", "", "1=概况。", "not stated with one certain number: requests received, carried in" },
        { "sumStated('requests.received') = 3", "", "共收到政府信息公开申请4件。|3=共收到政府信息公开申请5件。", "not stated with one certain number: requests received" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void What_is_not_known_is_said_once_for_all_places_that_ask(string condition, string lacks, string words, string reason)
    {
        ReportBuilder builder = NarrativeRuleTests.Report("2021", "", words).ToBuilder();
        builder.Unit = lacks == "unit" ? null : builder.Unit;
        builder.Scope = lacks == "scope" ? null : builder.Scope;
        builder.Year = lacks == "year" ? null : builder.Year;
        RuleSet rules = RuleSet.Compile([.. RulePacks.National, RulePack.Parse(PackSketch.Of(PackSketch.Rule(Named(condition))))]);
        Finding finding = Assert.Single(rules.CheckBothWays(builder.Build()), f => f.Rule == "a.rule");
        Assert.Equal((Outcome.NotAssessable, $"can't be assessed: {reason}"), (finding.Outcome, finding.Message.En));
    }

    /// <summary>A condition that fails, the report, and the cells that the finding points at.</summary>
    public static readonly TheoryData<string, string, string> PointedAt = new()
    {
        { "@a + @b = 5", "", "@a @b" },
        { "@a = @b + 5", "", "@a @b" },
        { "5 = @b - @a", "", "@b @a" },
        { "@a + @a = 5", "", "@a" },
        { "min(@a, @b) = 5", "", "@a @b" },
        { "@a * @b = 5", "", "@a @b" },
        { "abs(@a - @b) = 5", "", "@a @b" },
        { "-@m = 5", "", "@m" },
        { "not (@a = 0 and @b = 0)", "", "@a @b" },
        { "@a = 5 or @b = 5", "", "@a @b" },
        { "multipleOf(@a + 1, 5)", "", "@a" },
        { "countBlank(@a, @b, @m) = 0", "@b = blank", "@b" },
        { "countNumbers(@a, @b) = 2", "@b = blank", "@a" },
        { "isNumber(@a, @b)", "@b = blank", "@a @b" },
        { "isPrinted(@a, @b)", "@b = missing", "@a" },
        { "printed(@a) = '7'", "", "@a" },
        { "@a = year", "", "@a" },
        { "contains(unit, '镇')", "", "" },
    };

    [Theory]
    [MemberData(nameof(PointedAt))]
    public void A_finding_points_at_the_cells_that_were_read_each_once(string condition, string changes, string cells)
    {
        Finding finding = Assert.Single(Rules(PackSketch.Rule(Named(condition))).CheckBothWays(ReportSketch.Draw("2021", Named(changes))));
        Assert.Equal(Named(cells).Split("] ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.TrimEnd(']')), finding.Cells.Select(c => c.Id.ToString().TrimEnd(']')));
    }

    [Theory]
    [InlineData("@a + @b = 3", Outcome.Pass)]
    [InlineData("@a = 0", Outcome.Pass)]
    [InlineData("@a != 0", Outcome.Fail)]
    [InlineData("isBlank(@a)", Outcome.Pass)]
    public void A_blank_cell_is_zero_where_the_rule_says_so(string condition, Outcome outcome) =>
        Agree(outcome, PackSketch.Rule(Named(condition), members: "\"blank\": \"zero\","), ReportSketch.Draw("2021", Named("@a = blank; @b = 3")));

    /// <summary>Condition, the words of the report by section, and outcome.</summary>
    public static readonly TheoryData<string, string, Outcome> Words = new()
    {
        { "hasSection('6')", "6=无。", Outcome.Pass },
        { "hasSection('6')", "5=无。", Outcome.Fail },
        { "isEmptySection('6')", "6=", Outcome.Pass },
        { "isEmptySection('6')", "6=无。", Outcome.Fail },
        { "isEmptySection('6')", "5=", Outcome.Fail },
        { "contains(section('6'), '无')", "6=无。", Outcome.Pass },
        { "contains(section('6'), '无')", "6=略。", Outcome.Fail },
        { "contains(section('6'), '无')", "5=无。", Outcome.NotAssessable },
        { "sectionsInOrder", "intro=前言。|1=概况。|5=问题。|6=无。", Outcome.Pass },
        { "sectionsInOrder", "1=概况。|6=无。|5=问题。", Outcome.Fail },
        { "sectionsInOrder", "1=概况。|1=概况。", Outcome.Fail },
        { "isStated('requests.received')", "1=概况。", Outcome.Fail },
        { "isStated('requests.received')", "共收到政府信息公开申请4件。", Outcome.Pass },
        { "isStated('requests.received', 'requests.carriedIn')", "共收到政府信息公开申请4件。", Outcome.Fail },
        { "stated('requests.received') = @a", "共收到政府信息公开申请0件。", Outcome.Pass },
        { "stated('requests.received') = @a", "共收到政府信息公开申请4件。", Outcome.Fail },
        { "stated('requests.received') = @a", "1=概况。", Outcome.NotAssessable },
        { "stated('requests.received') = @a", "共收到政府信息公开申请0件。|3=共收到政府信息公开申请0件。", Outcome.Pass },
        { "stated('requests.received') = @a", "共收到政府信息公开申请0件。|3=共收到政府信息公开申请4件。", Outcome.NotAssessable },
        { "sumStated('requests.received', 'requests.carriedIn') = 4", "共收到政府信息公开申请4件。", Outcome.Pass },
        { "sumStated('requests.received', 'requests.carriedIn') = 6", "共收到政府信息公开申请4件,上年结转政府信息公开申请2件。", Outcome.Pass },
        { "sumStated('requests.received', 'requests.carriedIn') = 0", "1=概况。", Outcome.Pass },
        { "sumStated('requests.received', 'requests.carriedIn') = 4", "共收到政府信息公开申请4件。|3=共收到政府信息公开申请5件。", Outcome.NotAssessable },
        { "sumStated('requests.received', 'requests.carriedIn') = 4", "共收到政府信息公开申请4件。|3=共收到政府信息公开申请4件。", Outcome.Pass },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_condition_on_the_words_holds_fails_or_cannot_be_assessed(string condition, string words, Outcome outcome)
    {
        RuleSet rules = RuleSet.Compile([.. RulePacks.National, RulePack.Parse(PackSketch.Of(PackSketch.Rule(Named(condition))))]);
        Report report = NarrativeRuleTests.Report("2021", "", words);
        Assert.Equal(outcome, Assert.Single(rules.Evaluate(report), o => o.Rule.Id == "a.rule").Outcome);
        Assert.Equal(outcome == Outcome.Pass ? [] : [outcome], rules.CheckBothWays(report).Where(f => f.Rule == "a.rule").Select(f => f.Outcome));
    }

    private static void Agree(Outcome outcome, string rule, Report report)
    {
        RuleSet rules = Rules(rule);
        Assert.Equal(outcome, Assert.Single(rules.Evaluate(report)).Outcome);
        Outcome[] found = [.. rules.CheckBothWays(report).Where(f => f.Rule == "a.rule").Select(f => f.Outcome)];
        Assert.Equal(outcome is Outcome.Pass or Outcome.DoesNotApply ? [] : [outcome], found);
    }

    private static RuleSet Rules(string rule) => RuleSet.Compile([RulePack.Parse(PackSketch.Of(rule))]);

    private static string Named(string text) => text
        .Replace("@a", "requests[granted, enterprise]", StringComparison.Ordinal)
        .Replace("@b", "requests[partial, enterprise]", StringComparison.Ordinal)
        .Replace("@m", "proactive[adminFees, amount]", StringComparison.Ordinal);
}
