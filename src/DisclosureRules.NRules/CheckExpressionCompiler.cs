using System.Linq.Expressions;
using NRules.Extensibility;

namespace DisclosureRules.NRules;

/// <summary>
/// Interprets the conditions and actions of checks and compiles those of an application's own rules. A check's expressions only call what is
/// compiled already: to compile them takes NRules seconds for the national packs, to interpret them costs a report some 50 microseconds more, which
/// tens of thousands of reports have to pay before it is lost. Immutable and safe to share between threads.
/// </summary>
/// <param name="others">What compiles the application's expressions; <see langword="null"/> for .NET's compiler, as in NRules.</param>
public sealed class CheckExpressionCompiler(IExpressionCompiler? others = null) : IExpressionCompiler
{
    /// <inheritdoc/>
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(expression);
        CallsOfOurs calls = new();
        calls.Visit(expression);
        return calls.Found ? expression.Compile(preferInterpretation: true) : others?.Compile(expression) ?? expression.Compile();
    }

    private sealed class CallsOfOurs : ExpressionVisitor
    {
        private static readonly Type?[] Ours = [typeof(Definitions), typeof(Preparations), typeof(ReportAmongYears)];

        public bool Found { get; private set; }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            Found |= Ours.Contains(node.Method.DeclaringType);
            return base.VisitMethodCall(node);
        }
    }
}
