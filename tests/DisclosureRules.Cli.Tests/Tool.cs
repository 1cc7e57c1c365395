using System.Text;
using System.Text.Json;
using DisclosureRules.Cli.Output;

namespace DisclosureRules.Cli.Tests;

/// <summary>Runs the tool in this process and hands back what it left behind.</summary>
internal sealed record Tool(int ExitCode, string Output, string Error)
{
    /// <summary>The test project's files beside the test assembly.</summary>
    public static string Folder => AppContext.BaseDirectory.Replace('\\', '/');

    /// <summary>The small form and pack of this project, instead of the national ones.</summary>
    public static string[] Own => ["--forms", Data("form.json"), "--rules", Data("pack.json"), "--no-national"];

    public JsonElement[] Findings => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public static string Data(string name) => $"{Folder}Data/{name}";

    public static Tool Run(params string[] args) => RunWith([], args);

    public static Tool RunWith(string input, params string[] args) => RunWith(Encoding.UTF8.GetBytes(input), args);

    public static Tool RunWith(byte[] input, params string[] args)
    {
        using MemoryStream output = new(), error = new();
        int exitCode;
        using (Terminal terminal = new(new MemoryStream(input), output, error))
            exitCode = Program.Run(args, terminal);
        // Where the files lie is no part of what is tested.
        return new(exitCode, Text(output), Text(error));

        static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray()).Replace(Folder, "", StringComparison.Ordinal);
    }
}
