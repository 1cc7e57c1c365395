using DisclosureRules.Tests;

namespace DisclosureRules.Audit.Tests.Outputs;

/// <summary>A test that the schema of SARIF 2.1.0 decides. It comes with a package of npm, which .ci/run unpacks; where it is not there, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SarifSchemaFactAttribute : FactAttribute
{
    public SarifSchemaFactAttribute() => Skip = File.Exists(Schema) ? null : $"There is no {Schema}: bash tests/sarif-schema.sh fetches it with npm.";

    public static string Schema { get; } = Path.Combine(AuditFolder.Repository(), "artifacts", "sarif", "sarif-schema.json");
}
