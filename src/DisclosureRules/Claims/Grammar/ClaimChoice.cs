using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>Chooses among the claims of a word the one that a number states, by what the sentence speaks of.</summary>
internal sealed class ClaimChoice(Lexicon lexicon, TokenContext around, ArraySegment<Token> tokens)
{
    /// <summary>The one that counts all topics of a list together; <see langword="null"/> for none.</summary>
    // Asked for every number: without a closure for each.
    public ClaimDefinition? Joint(List<ClaimDefinition> candidates, string unit, IReadOnlyCollection<int> topics)
    {
        foreach (ClaimDefinition claim in candidates)
        {
            if (claim.Topics.Count > 1 && Counts(claim, unit) && lexicon.FitsAll(claim, topics))
                return claim;
        }

        return null;
    }

    /// <summary>What a number counts, as the sentence stands before it: by the stage, the list, or the topics that it speaks of.</summary>
    public ClaimDefinition? Find(Sentence sentence, List<ClaimDefinition> candidates, int index)
    {
        string unit = tokens[index].Unit!;

        // 公开答复20件,部分公开5件: among results a word that could be all of them is one.
        if (sentence.Clause.Waiting >= 0 && tokens[sentence.Clause.Waiting].Word!.Listed.Exists(IsResult) && candidates.Exists(c => !IsResult(c)) && around.Numbers.GoesOnWith(index, ClaimDefinition.Results))
            candidates = candidates.FindAll(IsResult);

        // 未经复议直接起诉2件,维持1件: the results of these.
        if (sentence.Stage.Length > 0)
        {
            int topic = around.Numbers.TopicBehind(index) ?? sentence.Topic;
            if ((OfStage(candidates, sentence.Stage, unit, topic) ?? (sentence.Clause.Waiting >= 0 ? OfStage(tokens[sentence.Clause.Waiting].Word!.Listed, sentence.Stage, unit, topic) : null)) is { } ofStage)
                return ofStage;
        }

        if (sentence.Clause.Waiting >= 0 && FindListed(sentence, tokens[sentence.Clause.Waiting].Word!.Listed, unit, index) is { } listed)
            return listed;

        // 行政复议、行政诉讼共9件,其中维持6件: of both.
        if (sentence is { IsOfSeveral: true, Whole.Definition: { Topics.Count: > 1 } joint } && around.Numbers.TopicBehind(index) is null && OfBoth(candidates, joint, unit) is { } ofBoth)
            return ofBoth;
        return Find(candidates, unit, around.Numbers.TopicBehind(index) ?? sentence.Topic)
            ?? (sentence.Clause.Waiting >= 0 && tokens[sentence.Clause.Waiting].Word is { Topic: < 0 } ? OfSeveral(candidates, unit) : null); // 行政争议11件
    }

    /// <summary>收到申请25件,公开22件,部分公开3件: 公开 is one of the results; 自然人3件,其他1件: and 其他 one of the applicants.</summary>
    private ClaimDefinition? FindListed(Sentence sentence, List<ClaimDefinition> candidates, string unit, int index)
    {
        ClaimDefinition? before = sentence.LastDefinition ?? sentence.Whole.Definition, first = null;
        // 其他处理3件(逾期不补正2件、其他1件): a kind among the kinds of a group.
        if (candidates.Count > 1 && before is not null && KindBeside(candidates, before, unit) is { } kind)
            return kind;
        foreach (ClaimDefinition claim in candidates)
        {
            if (!Counts(claim, unit) || claim.Topics.Count != 1 || claim.Of.Length > 0 || !lexicon.Fits(claim, sentence.Topic))
                continue;
            bool goesOn = before is not null && before.HasTopicsOf(claim);
            if (goesOn ? claim.By == before!.By : before is not { Topics.Count: 0, MayBePart: false } && around.Numbers.GoesOnWith(index, claim.By))
                return claim;
            if (goesOn)
                first ??= claim;
        }

        return first;
    }

    private ClaimDefinition? OfStage(List<ClaimDefinition> candidates, string stage, string unit, int topic) => candidates.Find(c => c.Of == stage && Counts(c, unit) && lexicon.Fits(c, topic));

    private static bool IsResult(ClaimDefinition claim) => claim.By == ClaimDefinition.Results;

    private static ClaimDefinition? OfBoth(List<ClaimDefinition> candidates, ClaimDefinition joint, string unit) => candidates.Find(c => c.By.Length > 0 && Counts(c, unit) && c.HasTopicsOf(joint));

    private static ClaimDefinition? OfSeveral(List<ClaimDefinition> candidates, string unit) => candidates.Find(c => c is { Topics.Count: > 1, By.Length: 0 } && Counts(c, unit));

    private static ClaimDefinition? KindBeside(List<ClaimDefinition> candidates, ClaimDefinition before, string unit) => candidates.Find(c => (c.IsWithin(before) || c.IsBeside(before)) && Counts(c, unit));

    /// <summary>The first that is about a topic, or else the first that is about none.</summary>
    public ClaimDefinition? Find(List<ClaimDefinition> candidates, string unit, int topic)
    {
        ClaimDefinition? ofNone = null;
        foreach (ClaimDefinition claim in candidates)
        {
            if (!Counts(claim, unit))
                continue;
            if (claim.Topics.Count > 0 && claim.Of.Length == 0 && (claim.IsNamed || lexicon.Fits(claim, topic)))
                return claim;
            if (claim.Topics.Count == 0 && (!claim.MayBePart || lexicon.IsUnspoken(topic)))
                ofNone ??= claim;
        }

        return ofNone;
    }

    /// <summary>Whether a quantity is counted in a unit.</summary>
    public static bool Counts(ClaimDefinition claim, string unit) => claim.Kind == ClaimKind.Number && (claim.Unit == unit || unit == Tokenizer.AnyUnit || (claim.Unit == Lexicon.Cases && unit == Lexicon.Items));
}
