namespace DisclosureRules.Expressions.Tree;

/// <summary>Whether something about the report is known: its year, unit, scope, or one of its dates.</summary>
internal sealed class KnownTest(string name) : BooleanExpression
{
    public static readonly string[] Names = ["year", "unit", "scope", "published", "signed", "title"];

    public string Name => name;

    public override bool ReadsValues => false;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles) => name switch
    {
        "year" => facts.Report.Year is not null,
        "unit" => facts.Report.Unit is not null,
        "scope" => facts.Report.Scope is not null,
        "published" => facts.Report.PublishedOn is not null,
        "title" => facts.Report.Title is not null,
        _ => facts.Report.SignedOn is not null,
    } ? Truth.True : Truth.False;

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }
}
