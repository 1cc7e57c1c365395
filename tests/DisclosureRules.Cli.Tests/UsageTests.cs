namespace DisclosureRules.Cli.Tests;

/// <summary>A wrong command line or a wrong rule pack ends the run before anything is checked, with every problem on standard error.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("chekc a.json")]
    [InlineData("check")]
    [InlineData("check a.json --formt jsonl")]
    [InlineData("check a.json --format xml")]
    [InlineData("check a.json --fail-on sometimes")]
    [InlineData("check a.json --year 23")]
    [InlineData("check a.json --year next")]
    [InlineData("check a.json --lang fr")]
    [InlineData("check a.json --rules")]
    [InlineData("rules show")]
    public void A_wrong_command_line_exits_with_two_and_prints_no_data(string line)
    {
        Tool tool = Tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith("disclosure-rules: ", tool.Error, StringComparison.Ordinal);
        Assert.Contains("--help\n", tool.Error, StringComparison.Ordinal);
    }

    /// <summary>In both languages: the option that chooses one may be what is wrong.</summary>
    [Theory]
    [InlineData("", "缺少命令;可以写:check, extract, claims, explain, forms, repair, rules, audit / a command is missing; accepted: check, extract, claims, explain, forms, repair, rules, audit")]
    [InlineData("chekc a.json", "没有命令 `chekc`(是否想写 `check`?);可以写:check, extract, claims, explain, forms, repair, rules, audit / there is no command `chekc` (did you mean `check`?); accepted: check, extract, claims, explain, forms, repair, rules, audit")]
    [InlineData("rules lst", "没有命令 `lst`(是否想写 `list`?);可以写:list, show, check, test, cover, mutate, prove, verify, diff, doc, new, schema / there is no command `lst` (did you mean `list`?); accepted: list, show, check, test, cover, mutate, prove, verify, diff, doc, new, schema")]
    [InlineData("check", "缺少 PATH / PATH is missing")]
    [InlineData("check a.json --rules", "--rules 之后缺少 PATH / PATH is missing after --rules")]
    [InlineData("check a.json --lng en", "没有选项 `--lng`(是否想写 `--lang`?);若是文件名,请写作 ./--lng / there is no option `--lng` (did you mean `--lang`?); a file of that name is written ./--lng")]
    [InlineData("rules list --formt text", "没有选项 `--formt`(是否想写 `--format`?) / there is no option `--formt` (did you mean `--format`?)")]
    [InlineData("forms show a b", "多出 `b` / `b` is not expected")]
    [InlineData("check a.json --fail-on erorr", "--fail-on 不能是 `erorr`(是否想写 `error`?);可以写:error, warning, never / --fail-on can't be `erorr` (did you mean `error`?); accepted: error, warning, never")]
    [InlineData("rule check a.json", "没有命令 `rule`(是否想写 `rules`?);可以写:check, extract, claims, explain, forms, repair, rules, audit / there is no command `rule` (did you mean `rules`?); accepted: check, extract, claims, explain, forms, repair, rules, audit")]
    [InlineData("check a.json --lang cn", "--lang 不能是 `cn`(是否想写 `zh`?);可以写:zh, en / --lang can't be `cn` (did you mean `zh`?); accepted: zh, en")]
    [InlineData("check a.json --lang zh-CN", "--lang 不能是 `zh-CN`(是否想写 `zh`?);可以写:zh, en / --lang can't be `zh-CN` (did you mean `zh`?); accepted: zh, en")]
    [InlineData("check a.json --lang english", "--lang 不能是 `english`(是否想写 `en`?);可以写:zh, en / --lang can't be `english` (did you mean `en`?); accepted: zh, en")]
    [InlineData("rules validate a.json", "没有命令 `validate`(是否想写 `check`?);可以写:list, show, check, test, cover, mutate, prove, verify, diff, doc, new, schema / there is no command `validate` (did you mean `check`?); accepted: list, show, check, test, cover, mutate, prove, verify, diff, doc, new, schema")]
    [InlineData("check a.json --lang fr", "--lang 不能是 `fr`;可以写:zh, en / --lang can't be `fr`; accepted: zh, en")]
    [InlineData("check a.json --year 23", "--year 不能是 `23`;应为 1900 至 2999 之间的年份 / --year can't be `23`; a year from 1900 to 2999 is expected")]
    [InlineData("rules cover a.json --threshold abc", "--threshold 不能是 `abc`;应为 0 至 100 的整数 / --threshold can't be `abc`; a whole number from 0 to 100 is expected")]
    [InlineData("rules new a/b", "`a/b` 不是规则包标识;只用英文字母、数字、点、连字符和下划线,以字母开头 / `a/b` is no id of a pack; English letters, digits, dots, hyphens and underscores are accepted, a letter first")]
    [InlineData("rules test a.json --lang?", "没有选项 `--lang?`(是否想写 `--lang`?);若是文件名,请写作 ./--lang? / there is no option `--lang?` (did you mean `--lang`?); a file of that name is written ./--lang?")]
    [InlineData("rules show --formt", "没有选项 `--formt`(是否想写 `--forms`?) / there is no option `--formt` (did you mean `--forms`?)")]
    [InlineData("explain a.json --lng", "没有选项 `--lng`(是否想写 `--lang`?) / there is no option `--lng` (did you mean `--lang`?)")]
    [InlineData("--rules a.json check b.json", "`--rules` 要写在命令 `check` 之后 / `--rules` must stand behind the command `check`")]
    public void A_wrong_command_line_is_told_in_one_line(string line, string message) =>
        Assert.Equal($"disclosure-rules: {message}", Tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Error.Split('\n')[0]);

    [Theory]
    [InlineData("--lang en rules list", "rules list --lang en")]
    [InlineData("--lang=en rules list", "rules list --lang=en")]
    [InlineData("--lang zh rules show nosuch.rule", "rules show nosuch.rule --lang zh")]
    [InlineData("--lang fr rules list", "rules list --lang fr")]
    public void The_language_may_be_chosen_before_the_command(string before, string behind)
    {
        Tool first = Tool.Run(before.Split(' '));
        Assert.Equal(Tool.Run(behind.Split(' ')), first);
        Assert.DoesNotContain("--lang(", first.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules show archives.x", "没有规则 `archives.x`,全国规则中也没有以 `archives.` 开头的:是否漏了 --rules 规则包? [usage.no-rule]\n")]
    [InlineData("rules show archives.x --lang en", "there is no rule `archives.x`, and no national one begins with `archives.`: was --rules PACK forgotten? [usage.no-rule]\n")]
    [InlineData("explain CLEAN archives.x", "没有规则 `archives.x`,全国规则中也没有以 `archives.` 开头的:是否漏了 --rules 规则包? [usage.no-rule]\n")]
    [InlineData("explain requests.balance CLEAN", "先写报告,后写规则:disclosure-rules explain Data/clean.json requests.balance [usage.report-first]\n")]
    public void What_was_forgotten_or_exchanged_is_told(string line, string message)
    {
        Tool tool = Tool.Run([.. line.Split(' ').Select(w => w == "CLEAN" ? Tool.Data("clean.json") : w)]);
        Assert.Equal((2, "", message), (tool.ExitCode, tool.Output, tool.Error));
    }

    [Theory]
    [InlineData("rules show requests.balanc")]
    [InlineData("rules show nodots")]
    public void A_misspelt_national_rule_is_no_forgotten_pack(string line) => Assert.Contains("[rules.unknown-rule]", Tool.Run(line.Split(' ')).Error, StringComparison.Ordinal);

    /// <summary>Whatever a command asks for: files, rules, forms, folders.</summary>
    [Fact]
    public void A_mistyped_option_is_never_taken_for_anything_else()
    {
        using Output.Terminal terminal = new(Stream.Null, Stream.Null, Stream.Null);
        Assert.All(Commands(CommandLine.Create(terminal), []).Where(c => c.Command.Arguments.Count > 0), command =>
        {
            Tool tool = Tool.Run([.. command.Words, "--mistyped"]);
            Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
            Assert.Contains("there is no option `--mistyped`", tool.Error, StringComparison.Ordinal);
        });

        static IEnumerable<(System.CommandLine.Command Command, string[] Words)> Commands(System.CommandLine.Command command, string[] words) =>
            command.Subcommands.SelectMany(c => Commands(c, [.. words, c.Name])).Prepend((command, words));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("extract --help")]
    [InlineData("rules --help")]
    [InlineData("rules list --help")]
    [InlineData("rules show --help")]
    public void Help_is_data(string line)
    {
        Tool tool = Tool.Run(line.Split(' '));
        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));
        Assert.Contains("--help", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_a_version() => Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+[-.a-z0-9]*\n$", Tool.Run("--version").Output);

    [Theory]
    [InlineData("""{ "form": "cn-annual-report-2021", "tables": {} }""", "这是报告或表式,不是规则包")]
    [InlineData("""{ "pack": "own", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "own.half", "severity": "info", "title": "半", "check": "year / 2 = 1" }] }""", "没有除法;请把除数乘到另一边")]
    [InlineData("""{ "pack": "own", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "own.row", "severity": "info", "title": "行", "check": "request[total, total] = 1" }] }""", "表式 cn-annual-report-2021 没有表 `request`")]
    public void A_file_that_is_no_rule_pack_is_told_in_one_line_above_the_place(string json, string message)
    {
        using TemporaryFolder folder = new();
        Tool tool = Tool.Run("rules", "list", "--rules", folder.Write("own.json", json));
        Assert.Equal(2, tool.ExitCode);
        string[] told = tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(message, told[0], StringComparison.Ordinal);
        Assert.Equal(3, told.Length);
        Assert.Equal("^", told[2].Trim());
    }

    [Theory]
    [InlineData("own", "structure.published-in-time-own")]
    [InlineData("aggregate", null)]
    [InlineData(null, "structure.published-in-time")]
    public void The_command_line_may_say_for_whom_a_report_speaks(string? scope, string? rule)
    {
        string report = """{"form":"cn-annual-report-2021","unit":"青石县人民政府办公室","year":2023,"published":"2024-02-20","tables":{}}""";
        Tool tool = Tool.RunWith(report, ["check", "-", "--format", "jsonl", .. scope is null ? [] : new[] { "--scope", scope }]);
        Assert.Equal(rule is not null, tool.Output.Contains("\"rule\":\"structure.", StringComparison.Ordinal));
        Assert.Contains($"\"rule\":\"{rule ?? "form.missing-table-reviews"}\"", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scope_that_contradicts_the_report_is_said()
    {
        string report = """{"form":"cn-annual-report-2021","unit":"青石县林业局","year":2023,"scope":"own","tables":{}}""";
        Assert.Contains("原件写明是本机关报告,按 --scope aggregate 核对", Tool.RunWith(report, ["check", "-", "--scope", "aggregate"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_all_packs_are_told_at_once()
    {
        using TemporaryFolder folder = new();
        string pack = File.ReadAllText(Tool.Data("pack.json"));
        folder.Write("1.json", pack.Replace("\"carriedOut\"", "\"cariedOut\"", StringComparison.Ordinal));
        folder.Write("2.json", "not json");
        folder.Write("3.json", pack.Replace("\"id\": \"requests.", "\"id\": \"again.", StringComparison.Ordinal).Replace("\"severity\": \"warning\"", "\"severity\": \"wrong\"", StringComparison.Ordinal));
        Tool tool = Tool.Run("check", Tool.Data("clean.json"), "--forms", Tool.Data("form.json"), "--no-national", "--rules", folder.Path, "--rules", Tool.Data("pack.json"));
        Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
        string error = tool.Error.Replace(folder.Path + "/", "", StringComparison.Ordinal);
        Assert.Contains("1.json:11:95: ", error, StringComparison.Ordinal);
        Assert.Contains("是否想写 `carriedOut`?", error, StringComparison.Ordinal);
        Assert.Contains("2.json:1:2: ", error, StringComparison.Ordinal);
        Assert.Contains("3.json:27:19: ", error, StringComparison.Ordinal);
        Assert.Contains("规则 `requests.row-total` 已在 1.json:14:13 定义", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_ids_in_one_pack_are_told_with_both_lines()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("pack.json", File.ReadAllText(Tool.Data("pack.json")).Replace("requests.row-total", "requests.balance", StringComparison.Ordinal));
        Tool tool = Tool.Run("rules", "list", "--forms", Tool.Data("form.json"), "--no-national", "--rules", path, "--lang", "en");
        Assert.Equal(2, tool.ExitCode);
        Assert.Contains("pack.json:14:13: the rule `requests.balance` is already defined on line 7", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rules", ";规则包可写作 .json 文件、其文件夹,或列出规则包的使用方案")]
    [InlineData("--forms", "")]
    public void A_pack_or_form_that_is_not_there_is_a_problem(string option, string ways)
    {
        Tool tool = Tool.Run("check", Tool.Data("clean.json"), option, "no/such.json");
        Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
        Assert.Equal($"no/such.json: 没有这个文件或文件夹{ways} [file.not-found]\n", tool.Error);
    }

    [Fact]
    public void A_check_without_any_rule_is_a_mistake()
    {
        Tool tool = Tool.Run("check", Tool.Data("clean.json"), "--no-national", "--lang", "en");
        Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
        Assert.Contains("no rules", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_is_answered_with_the_nearest()
    {
        Tool tool = Tool.Run(["rules", "show", "requests.balanse", .. Tool.Own]);
        Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
        Assert.Equal("没有规则 `requests.balanse`(是否想写 `requests.balance`?) [rules.unknown-rule]\n", tool.Error);
    }
}
