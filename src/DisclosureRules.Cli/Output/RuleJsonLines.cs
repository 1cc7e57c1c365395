using System.Buffers;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>One rule a line, for programs.</summary>
internal static class RuleJsonLines
{
    public static void Write(RuleSet rules, Terminal terminal)
    {
        ArrayBufferWriter<byte> buffer = new();
        foreach (Rule rule in rules.Rules)
        {
            RuleJson.Write(rule, buffer);
            buffer.Write("\n"u8);
        }

        terminal.OutputBytes.Write(buffer.WrittenSpan);
    }
}
