using System.Globalization;
using System.Text.Json;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Results;

/// <summary>What a finding's line says of whom and of what, without reading the rest of it.</summary>
/// <param name="Rule">Identifier of the rule.</param>
/// <param name="Severity">What it weighs.</param>
/// <param name="Outcome">Whether the rule is violated.</param>
/// <param name="Unit">The reporting unit.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Fingerprint">The finding's identity.</param>
internal readonly record struct FindingLine(string Rule, Severity Severity, Outcome Outcome, string? Unit, int? Year, UInt128 Fingerprint)
{
    public static FindingLine Of(ReadOnlySpan<byte> utf8)
    {
        (string rule, string? unit, int? year, UInt128 fingerprint) = ("", null, null, default);
        (Severity severity, Outcome outcome) = (Severity.Info, Outcome.Fail);
        Utf8JsonReader json = new(utf8);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int name = Member(ref json);
            json.Read();
            switch (name)
            {
                case 0: rule = json.GetString() ?? ""; break;
                case 1: severity = json.ValueTextEquals("error"u8) ? Severity.Error : json.ValueTextEquals("warning"u8) ? Severity.Warning : Severity.Info; break;
                case 2: outcome = json.ValueTextEquals("notAssessable"u8) ? Outcome.NotAssessable : Outcome.Fail; break;
                case 3: unit = json.GetString(); break;
                case 4: year = json.TokenType == JsonTokenType.Number ? json.GetInt32() : null; break;
                case 5: TryFingerprint(json.GetString(), out fingerprint); break;
                default: json.Skip(); break;
            }
        }

        return new(rule, severity, outcome, unit, year, fingerprint);
    }

    /// <summary>A fingerprint as a number: 32 hexadecimal digits.</summary>
    public static bool TryFingerprint(string? text, out UInt128 fingerprint) => UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out fingerprint);

    private static int Member(ref Utf8JsonReader json) =>
        json.ValueTextEquals("rule"u8) ? 0 : json.ValueTextEquals("severity"u8) ? 1 : json.ValueTextEquals("outcome"u8) ? 2
        : json.ValueTextEquals("unit"u8) ? 3 : json.ValueTextEquals("year"u8) ? 4 : json.ValueTextEquals("fingerprint"u8) ? 5 : -1;
}
