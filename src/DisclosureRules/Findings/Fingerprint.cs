using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>The identity of a finding: a hash of what it is about, not of where the file lies or what the numbers are.</summary>
internal static class Fingerprint
{
    public static string Of(Report report, string rule, string instance)
    {
        string identity = string.Join('\n',
            report.Unit, report.Year?.ToString(CultureInfo.InvariantCulture), report.Scope?.ToString(), rule, instance);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));
    }
}
