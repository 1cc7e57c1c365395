namespace DisclosureRules.Claims.Lexicons;

/// <summary>What a word of the vocabulary does to the sentence it stands in.</summary>
[Flags]
internal enum WordRole
{
    None = 0,

    /// <summary>Says nothing about whose or which number it is: <c>共</c>, <c>全年</c>, <c>已</c>.</summary>
    Filler = 1,

    /// <summary>Denies what follows: <c>未</c>, <c>没有</c>.</summary>
    Denial = 2,

    /// <summary>Denies a noun without a verb: <c>无</c>, <c>零</c>.</summary>
    DirectDenial = 4,

    /// <summary>Opens a list of parts: <c>其中</c>.</summary>
    Part = 8,

    /// <summary>The reporting office: <c>我局</c>.</summary>
    Own = 16,

    /// <summary>The whole area: <c>全市</c>.</summary>
    Area = 32,

    /// <summary>Somebody else or only some: <c>各镇</c>, <c>代表</c>, <c>除</c>.</summary>
    Narrower = 64,

    /// <summary>What the unit does for others or with them: 指导, 协助. The numbers of the sentence may be theirs, those of the next are not.</summary>
    Helping = 1 << 30,

    /// <summary>Another time than the report's year: <c>上半年</c>.</summary>
    OtherPeriod = 128,

    /// <summary>What follows in the clause is a comparison: <c>同比</c>.</summary>
    Comparison = 256,

    /// <summary>A noun that yields to another one beside it: <c>申请</c> in <c>行政复议申请</c>.</summary>
    Weak = 512,

    /// <summary>The word before caused what follows, and is not itself spoken of: <c>因信息公开申请引起的复议</c>.</summary>
    Cause = 1024,

    /// <summary>Opens a cause within a denial: <c>因</c> in <c>未因信息公开申请产生行政复议</c>. What stands before the word that closes it is not denied.</summary>
    BecauseOf = 1 << 22,

    /// <summary>Closes a cause that was opened, but says nothing of causes elsewhere: <c>产生</c>, <c>而</c>.</summary>
    Therefore = 1 << 23,

    /// <summary>What follows stands beside what was told, and is no part of it: <c>另</c>, <c>同时</c>.</summary>
    Aside = 1 << 24,

    /// <summary>Compares with the time that follows: <c>比</c> in <c>比上一年度</c>.</summary>
    Than = 1 << 25,

    /// <summary>Ends a list of ways or persons that leaves none out: <c>等形式</c>. What the list names narrows nothing.</summary>
    Inclusive = 1 << 26,

    /// <summary>Excepts what its clause tells from what follows: <c>除2件结转下年度外</c>.</summary>
    Exception = 1 << 27,

    /// <summary>Says that something of what was counted isn't among what the report counts: <c>不计入</c>.</summary>
    Exclusion = 1 << 29,

    /// <summary>Where something is published or handed in: <c>网站</c>. Whose it is says nothing of whom the sentence speaks.</summary>
    Place = 1 << 28,

    /// <summary>Joins two words to one number: <c>并</c>, <c>和</c>.</summary>
    Conjunction = 2048,

    /// <summary>The report's own year: <c>本年度</c>.</summary>
    ThisYear = 4096,

    /// <summary>Narrows whatever its clause says: <c>网站</c>, <c>直接起诉</c>.</summary>
    Narrowing = 8192,

    /// <summary>The sentence is a condition, an exception or an example: <c>如</c>, <c>除</c>, <c>例</c>.</summary>
    Condition = 16384,

    /// <summary>Speaks of all: <c>均</c>, <c>全部</c>.</summary>
    Universal = 32768,

    /// <summary>What follows is the share in a whole: <c>占</c>.</summary>
    Share = 65536,

    /// <summary>Speaks of the rest, or of what is added to something told before: <c>其余</c>, <c>新的</c>.</summary>
    Remainder = 1 << 17,

    /// <summary>Says that something was done in time: <c>按期</c>. What wasn't due isn't spoken of.</summary>
    Timely = 1 << 18,

    /// <summary>What follows is the sum: <c>共</c>.</summary>
    Sum = 1 << 21,

    /// <summary>What the report is about: <c>政府信息公开</c>.</summary>
    Matter = 1 << 19,

    /// <summary>Says, with the matter, that something else was spoken of: <c>无关</c>.</summary>
    Retraction = 1 << 20,
}
