using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Claims.Grammar;

/// <summary>What a sentence speaks of, once a word names something, or none does and the sentence goes back to what it spoke of before. Safe to share between threads.</summary>
/// <param name="lexicon">The words.</param>
/// <param name="tokens">The tokens of the section.</param>
/// <param name="around">What stands around a token.</param>
internal sealed class TopicChoice(Lexicon lexicon, ArraySegment<Token> tokens, TokenContext around)
{
    /// <summary>受理申请31件,其中涉及处罚依据的12件: the sentence ends with a part, and the next goes on with the whole.</summary>
    public int? OfWhole(Sentence sentence) =>
        sentence is { InPart: true, Whole.Definition: { Topics: [var topic], MayBePart: false } } && lexicon.TopicOf(topic) is var whole && whole != sentence.Topic && lexicon.IsUnspoken(whole) ? whole : null;

    /// <summary>A kind of what the report counts says that it is spoken of again, though something else was named.</summary>
    public void Resume(Sentence sentence, Word word)
    {
        // 属于不动产登记查询即行政查询事项6件: what was named before the kind says more of it.
        if (sentence is { Clause.NamesTopic: true, Clause.HasCounted: false } && IsForeignBehind(sentence) && word.Before.Exists(c => c.By.Length > 0 && !lexicon.IsGroup(c) && lexicon.Fits(c, sentence.TopicBefore)))
        {
            sentence.GoBack(sentence.TopicBefore, Doubt.None);
            sentence.Unknown("#");
        }

        // 补正后不明确4件;信访28件;逾期不补正6件: a result goes on with the results before, most likely.
        else if (sentence is { Clause.NamesTopic: false, LastDefinition: { By.Length: > 0 } result, Clause.Waiting: < 0 } && word.Before.Exists(c => c.By == result.By && c.HasTopicsOf(result)))
        {
            sentence.GoBack(lexicon.TopicOf(result.Topics[0]), Doubt.Subject);
        }
    }

    /// <summary>收到申请4件,内容有规范性文件目录等。其中予以公开2件: a result that only what was counted last can have; its topic, <see langword="null"/> for any other word.</summary>
    public int? OfWholeAgain(Sentence sentence, Word word)
    {
        if (sentence is not { Topic: >= 0 and var named, Clause: { NamesTopic: false, Waiting: < 0 }, Whole.Definition: { By.Length: 0, MayBePart: false, Topics: [var counted] } } || word is not { IsPart: true, Topic: < 0 })
            return null;
        int topic = lexicon.TopicOf(counted);
        return topic != named && lexicon.IsUnspoken(topic) && word.Before.TrueForAll(c => c.Topics.Count > 0 && !lexicon.Fits(c, named)) && word.Before.Exists(c => c.By == ClaimDefinition.Results && lexicon.Fits(c, topic)) ? topic : null;
    }

    /// <summary>Whether a clause speaks of what the report doesn't count, behind one that spoke of what it does.</summary>
    public bool IsForeignBehind(Sentence sentence) => lexicon.IsForeign(sentence.Topic) && sentence.TopicBefore >= 0 && !lexicon.IsForeign(sentence.TopicBefore);

    /// <summary>A weak noun behind another topic belongs to it: 行政复议申请 is no 申请, nor is 行政复议的申请.</summary>
    public void Name(Sentence sentence, Word word, int index)
    {
        // 因第三方意见征询等原因,8件转下年: the reason isn't spoken of.
        if (sentence.Clause.IsInReason && lexicon.IsForeign(word.Topic))
        {
            sentence.Clause.NameReason();
            return;
        }

        Word? previous = around.Nouns.NounBefore(index);
        if (word.Is(WordRole.Weak) && previous is { Topic: >= 0 } && previous.Topic != word.Topic)
            return;

        // 举报类诉讼, 信访复议: of another matter, of which the report counts nothing.
        if (!lexicon.IsForeign(word.Topic) && around.Nouns.KindBefore(index) is { Topic: >= 0 } kind && (lexicon.IsForeign(kind.Topic) || (around.Nouns.IsOfKind(index) && kind.Topic != word.Topic && !lexicon.IsUnspoken(kind.Topic))))
            sentence.Unknown("#");

        // 行政诉讼21件,主要为行政处罚类案件: what was counted is of another matter.
        if (sentence.Topic >= 0 && !lexicon.IsForeign(sentence.Topic) && !lexicon.IsUnspoken(sentence.Topic) && word.Topic != sentence.Topic && around.Nouns.IsKindOfCase(index))
        {
            sentence.Said.TakeBack();
            return;
        }

        // 许可证申请, 低保申请: an application, but for something else.
        if (word.Is(WordRole.Weak) && index > 0 && tokens[index - 1] is { Kind: TokenKind.Other } unknown && unknown.End - unknown.Start > 1)
        {
            sentence.Name(Sentence.Elsewhere, joined: false, waiting: null);
            return;
        }

        // 收到申请12件,均为咨询: what was counted is something else.
        if (sentence.Clause.IsUniversal && around.IsCopula(index - 1) && word.Topic != sentence.Topic)
            sentence.Said.TakeBack();
        if (!lexicon.IsForeign(word.Topic))
            sentence.NameAgain();
        // 行政复议诉讼: both of them.
        sentence.Name(word.Topic, IsJoinedNoun(previous, word), waiting: sentence.Clause.Waiting is >= 0 and var waiting ? tokens[waiting].Word : null);
    }

    public bool IsJoinedNoun(Word? previous, Word word) => previous is { Topic: >= 0 } && !lexicon.AreCountedTogether(previous.Topic, word.Topic);
}
