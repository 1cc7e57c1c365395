using DisclosureRules.Fuzz;
using SharpFuzz;

// DisclosureRules.Fuzz TARGET|all [--seconds N | --inputs N] [--seed N] [--corpus FOLDER]… [--findings FOLDER]: changes inputs by itself.
// DisclosureRules.Fuzz TARGET --afl | --libfuzzer: is given inputs by afl-fuzz or libFuzzer.
// DisclosureRules.Fuzz TARGET --file PATH: runs one input.
string name = args.Length > 0 ? args[0] : "all";
Target[] targets = [.. Target.All.Where(t => name == "all" || t.Name == name)];
if (targets.Length == 0)
{
    Console.Error.WriteLine($"There is no target {name}; there are: all, {string.Join(", ", Target.All.Select(t => t.Name))}.");
    return 2;
}

if (args.Contains("--afl"))
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using MemoryStream content = new();
        stream.CopyTo(content);
        targets[0].Run(content.ToArray());
    });
    return 0;
}

if (args.Contains("--libfuzzer"))
{
    Fuzzer.LibFuzzer.Run(bytes => targets[0].Run(bytes.ToArray()));
    return 0;
}

if (Values("--file").FirstOrDefault() is { } file)
{
    targets[0].Run(File.ReadAllBytes(file));
    return 0;
}

TimeSpan time = TimeSpan.FromSeconds(int.Parse(Values("--seconds").FirstOrDefault() ?? "5", null));
int inputs = int.Parse(Values("--inputs").FirstOrDefault() ?? "0", null);
int seed = int.Parse(Values("--seed").FirstOrDefault() ?? "1", null);
string findings = Values("--findings").FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "disclosure-rules-fuzz");
Directory.CreateDirectory(findings);
int escaped = 0;
foreach (Target target in targets)
{
    string[] folders = [.. Values("--corpus").Select(c => Path.Combine(c, target.Name)).Where(Directory.Exists)];
    byte[][] corpus = [.. folders.SelectMany(Directory.GetFiles).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    Session session = new(target, corpus.Length > 0 ? corpus : ["甲"u8.ToArray()], findings);
    Console.WriteLine(session.Run(time, inputs, seed));
    escaped += session.Crashes;
}

return escaped == 0 ? 0 : 1;

IEnumerable<string> Values(string option) => args.Zip(args.Skip(1)).Where(p => p.First == option).Select(p => p.Second);
