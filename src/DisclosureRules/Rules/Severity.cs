namespace DisclosureRules.Rules;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>A remark (<c>info</c>): worth a look, nothing is claimed to be wrong.</summary>
    Info,

    /// <summary>Probably wrong or against good practice (<c>warning</c>).</summary>
    Warning,

    /// <summary>Wrong: the report contradicts itself or its form (<c>error</c>).</summary>
    Error,
}
