using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Rules;

namespace DisclosureRules.Compilation;

/// <summary>What an instance of a rule says where it doesn't pass, with all expressions bound. Immutable.</summary>
/// <param name="Templates">The message in Chinese and in English; empty for a rule without one.</param>
/// <param name="Hints">The rule's hints, without those whose condition names cells which only other instances have.</param>
internal sealed record BoundMessages(IReadOnlyList<BoundTemplate> Templates, IReadOnlyList<BoundHint> Hints)
{
    /// <summary>All expressions that are evaluated to write a message.</summary>
    public IEnumerable<Expression> Expressions =>
        Hints.SelectMany(h => h.Expressions).Concat(Templates.SelectMany(t => t.Expressions));

    /// <summary>Binds the messages of a rule; throws <see cref="ExpressionException"/> at a placeholder that can't be bound.</summary>
    public static BoundMessages Bind(Rule rule, Binder binder) =>
        new(Bind(rule.Templates, binder), [.. rule.Hints.Select(h => Bind(h, binder)).OfType<BoundHint>()]);

    /// <summary>Binds a message in its languages; throws <see cref="ExpressionException"/> at a placeholder that can't be bound.</summary>
    public static IReadOnlyList<BoundTemplate> Bind(IReadOnlyList<MessageTemplate> templates, Binder binder) => [.. templates.Select(t => Bind(t, binder))];

    private static BoundHint? Bind(RuleHint hint, Binder binder)
    {
        Condition when;
        try
        {
            when = binder.Condition(hint.When.Syntax);
        }
        catch (ExpressionException)
        {
            return null;
        }

        if (binder.TakeErrors().Count > 0)
            return null;

        return new(when, Bind(hint.Zh, binder), Bind(hint.En, binder));
    }

    /// <summary>All placeholders that can't be bound are told at once.</summary>
    private static BoundTemplate Bind(MessageTemplate template, Binder binder)
    {
        NameSyntax[] unknown = [.. template.Parts.Select(p => p.Expression).OfType<NameSyntax>().Where(binder.IsUnknown)];
        return unknown.Length > 0
            ? throw new ExpressionException(MessageTemplate.Unknown(unknown))
            : new([.. template.Parts.Select(p => new BoundPart(p.Literal, p.Word, p.Expression is null ? null : Bind(p.Expression, binder)))]);
    }

    private static Expression Bind(Syntax shown, Binder binder) => binder.IsText(shown) ? binder.Text(shown) : binder.Number(shown);
}

/// <summary>A hint: when it applies, and what it says.</summary>
internal sealed record BoundHint(Condition When, BoundTemplate Zh, BoundTemplate En)
{
    public IEnumerable<Expression> Expressions => Zh.Expressions.Concat(En.Expressions).Prepend(When);
}

/// <summary>A message whose placeholders are bound.</summary>
internal sealed record BoundTemplate(IReadOnlyList<BoundPart> Parts)
{
    public IEnumerable<Expression> Expressions => Parts.Select(p => p.Shown).OfType<Expression>();
}

/// <summary>A part of a message: literal text, then a word with a fixed meaning or what is shown, a text or a number.</summary>
internal readonly record struct BoundPart(string Literal, string? Word, Expression? Shown);
