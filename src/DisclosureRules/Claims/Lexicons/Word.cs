namespace DisclosureRules.Claims.Lexicons;

/// <summary>A word of the vocabulary, with everything it can do.</summary>
internal sealed class Word(string text)
{
    public string Text => text;

    public WordRole Roles { get; set; }

    /// <summary>The topic it names; -1 for none.</summary>
    public int Topic { get; set; } = -1;

    /// <summary>The claims it states together with a number behind it.</summary>
    public List<ClaimDefinition> Before { get; } = [];

    /// <summary>The claims it states together with a number before it.</summary>
    public List<ClaimDefinition> After { get; } = [];

    /// <summary>The claims it states with a number behind it among other parts of the same whole.</summary>
    public List<ClaimDefinition> Listed { get; } = [];

    /// <summary>The claims it states behind a word for all.</summary>
    public List<ClaimDefinition> Each { get; } = [];

    /// <summary>The claims it states alone.</summary>
    public List<ClaimDefinition> Says { get; } = [];

    /// <summary>The claims of "none" whose verb it is.</summary>
    public List<ClaimDefinition> Denied { get; } = [];

    /// <summary>The year before must stand in front of it: <c>2022年结转</c>.</summary>
    public bool AfterLastYear { get; set; }

    /// <summary>The year after must follow: <c>结转至2025年</c>.</summary>
    public bool BeforeNextYear { get; set; }

    /// <summary>Whether what it states may be a part of something else: a kind of request rather than requests.</summary>
    public bool IsPart => Told(ref _isPart, static w => w.Before.Count + w.After.Count + w.Listed.Count > 0 && w.Before.TrueForAll(c => c.MayBePart) && w.After.TrueForAll(c => c.MayBePart));

    /// <summary>Whether its number may be that of several quantities of a topic, so that a verb beside it says more.</summary>
    public bool IsVague => Told(ref _isVague, static w => w.Before.Exists(v => v.IsVague && w.Before.TrueForAll(c => c.IsVague || !c.SharesTopicWith(v))));

    /// <summary>A verb whose number counts what is published.</summary>
    public bool Publishes => !IsPart && Before.TrueForAll(c => c.Topics.Count == 0 && c.Kind == ClaimKind.Number);

    /// <summary>
    /// Whether the word, when it waits for a number, gives way to the next. A kind of request stays behind any verb (通过网络收到申请5件), and so
    /// does a verb of publishing before the nouns that are published; then nobody knows what exactly the number counts.
    /// </summary>
    public bool GivesWayTo(Word word)
    {
        // 网上公开信息49条: how it was published, and no way of application.
        if (IsPart && Topic < 0 && !word.IsPart && Before.Exists(c => c.By.Length > 0 || c.Topics.Count == 0))
            return word is { Topic: < 0, Publishes: true, Before.Count: > 0 } && Before.TrueForAll(c => c.By.Length > 0 && c.By != ClaimDefinition.Results);
        return word.Topic < 0 || !Publishes;
    }

    /// <summary>Whether it takes the number of something that the report counts, and is no verb of a denial. Asked of every word, and told once.</summary>
    public bool CountsSomething => Told(ref _countsSomething, static w => w.Denied.Count == 0 && (w.Before.Exists(IsCounted) || w.After.Exists(IsCounted)));

    /// <summary>Whether it names a part of a division by anything but results: 企业, 网络.</summary>
    public bool IsKind => Told(ref _isKind, static w => w.Before.Exists(IsKindOf) || w.Listed.Exists(IsKindOf));

    /// <summary>Whether it is a filler, and nothing else to anybody: 进一步.</summary>
    public bool SaysNothing => Told(ref _saysNothing, static w =>
        w.Roles == WordRole.Filler && w.Topic < 0 && !Among.Contains(w.Text) && w.Before.Count + w.After.Count + w.Listed.Count + w.Each.Count + w.Says.Count + w.Denied.Count == 0);

    /// <summary>What it may do to a sentence that counts nothing; <see cref="Bearing.None"/> until the lexicon has told, see <see cref="Lexicon.BearingOf"/>.</summary>
    public Bearing Bearing { get; set; }

    /// <summary>Words with which what was counted is spoken of; the grammar asks for them by their text.</summary>
    private static readonly string[] Among = ["中", "里", "当中", "中有"];

    // 0 until asked, 1 for no, 2 for yes: threads that ask at once write the same.
    private byte _countsSomething;
    private byte _isKind;
    private byte _saysNothing;
    private byte _isPart;
    private byte _isVague;

    private bool Told(ref byte told, Func<Word, bool> tell)
    {
        if (told == 0)
            told = tell(this) ? (byte)2 : (byte)1;
        return told == 2;
    }

    private static bool IsCounted(ClaimDefinition claim) => claim.MayBePart || claim.Topics.Count > 0;

    private static bool IsKindOf(ClaimDefinition claim) => claim.By.Length > 0 && claim.By != ClaimDefinition.Results;

    /// <summary>Whether it takes a number behind it; one that only does in a list doesn't while another word waits.</summary>
    public bool TakesNumber(bool anotherWaits) => Before.Count > 0 || (Listed.Count > 0 && !anotherWaits);

    public bool Is(WordRole role) => (Roles & role) != 0;
}
