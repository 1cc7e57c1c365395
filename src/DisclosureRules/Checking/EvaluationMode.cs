namespace DisclosureRules.Checking;

/// <summary>How a rule set finds the rules that a report may not pass. What it finds is the same in every mode.</summary>
internal enum EvaluationMode
{
    /// <summary>
    /// The first report of a form and year is evaluated, for the second the rules are compiled: compiling takes as long as evaluating dozens of
    /// reports, and most programs check one. The default.
    /// </summary>
    CompileOnSecondUse,

    /// <summary>Every rule is evaluated, with three values.</summary>
    Evaluate,

    /// <summary>The rules are compiled for the first report of a form and year. A report without a year is evaluated all the same.</summary>
    Compile,
}
