using DisclosureRules.Primitives;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>The vocabularies and claims of packs, compiled: every word with all it can do, the measure words, the topics.</summary>
internal sealed class Lexicon
{
    public const string LastYear = "{-1}";
    public const string NextYear = "{+1}";

    /// <summary>Measure words of cases, and those of items; a claim of cases counts items too, unless it names the unit itself.</summary>
    public const string Cases = "case", Items = "item";

    /// <summary>Measure words of time: 20个工作日 counts nothing that a report counts.</summary>
    public const string Durations = "duration";

    /// <summary>The unit of amounts.</summary>
    public const string Yuan = "yuan";

    /// <summary>What a year may start with.</summary>
    public const string YearInitials = "0123456789二";

    private readonly WordTrie _words = new();
    private readonly WordTrie _wordsAfterLastYear = new();
    private readonly WordTrie _wordsOfTheWords = new();
    private readonly Dictionary<char, List<(string Word, string Unit)>> _units = [];
    private readonly List<string> _topics = [];
    private readonly List<(WordPattern Pattern, Word Word)> _patterns = [];
    private readonly Dictionary<string, ClaimDefinition> _claims;
    private readonly HashSet<(int, int)> _together;
    private readonly Dictionary<string, LocalizedText> _titles;
    private readonly HashSet<string> _claimed;
    private readonly bool[] _isClaimed;
    private readonly HashSet<string> _implied;
    private readonly HashSet<string> _stages;
    private readonly HashSet<string> _divided;
    private readonly HashSet<ClaimDefinition>? _own;

    /// <param name="shared">Packs that are read together.</param>
    /// <param name="own">A pack that reads with their words and its own, and for which only its own claims are kept; <see langword="null"/> for none.</param>
    public Lexicon(IReadOnlyList<PackWords> shared, PackWords? own)
    {
        HashSet<string> redefined = own is null ? [] : [.. WordsOf(own)];
        foreach (PackWords pack in shared)
            Add(pack, redefined.Count == 0 ? null : redefined);
        if (own is not null)
            Add(own, null);
        ClaimDefinition[] claims = [.. shared.SelectMany(p => p.Claims), .. own?.Claims ?? []];
        _own = own is null ? null : [.. own.Claims];
        _claimed = [.. claims.SelectMany(c => c.Topics)];
        _implied = [.. claims.Where(c => c.IsImplied).SelectMany(c => c.Topics)];
        _divided = [.. claims.Where(c => c.By.Length > 0).SelectMany(c => c.Topics)];
        _stages = [.. claims.Select(c => c.Of).Where(of => of.Length > 0)];
        _titles = claims.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Title, StringComparer.Ordinal);
        _claims = claims.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        _together = [.. claims.Where(c => c.Topics.Count == 2).Select(c => (TopicOf(c.Topics[0]), TopicOf(c.Topics[1]))).SelectMany(p => new[] { p, (p.Item2, p.Item1) })];
        _isClaimed = [.. _topics.Select(_claimed.Contains)];
        OfTheWords = [.. (own?.Claims ?? claims).Where(c => c.IsOfTheWords)];
        foreach (ClaimDefinition claim in OfTheWords)
        {
            foreach (string text in claim.Words)
                _wordsOfTheWords.Add(text).Says.Add(claim);
        }

        Nothing = [.. claims.Where(c => c is { Kind: ClaimKind.None, Topics.Count: > 0 })];
    }

    /// <summary>The claims that there was none of what they speak of.</summary>
    public IReadOnlyList<ClaimDefinition> Nothing { get; }

    /// <summary>The claims that are about the words themselves.</summary>
    public IReadOnlyList<ClaimDefinition> OfTheWords { get; }

    /// <summary>What a claim is called.</summary>
    public LocalizedText TitleOf(string claim) => _titles[claim];

    public int TopicOf(string topic)
    {
        int index = _topics.IndexOf(topic);
        if (index >= 0)
            return index;
        _topics.Add(topic);
        return _topics.Count - 1;
    }

    /// <summary>Whether a topic is known only so that its numbers aren't taken for those of another.</summary>
    public bool IsForeign(int topic) => topic >= 0 && (topic < _isClaimed.Length ? !_isClaimed[topic] : topic >= _topics.Count || !_claimed.Contains(_topics[topic]));

    /// <summary>What a word may do to a sentence without numbers. Threads that ask at once write the same.</summary>
    public Bearing BearingOf(Word word)
    {
        if (word.Bearing == Bearing.None)
            word.Bearing = Bearing.Known | Tell(word);
        return word.Bearing;
    }

    private Bearing Tell(Word word) =>
        (word.Is(WordRole.Denial | WordRole.DirectDenial) || word.Says.Count > 0 || (word.Topic >= 0 && !IsForeign(word.Topic)) ? Bearing.Speaks : 0)
        | (word.Before.Exists(c => c.Kind == ClaimKind.Year) ? Bearing.TakesYear : 0)
        | (word.Is(WordRole.Universal) ? Bearing.Universal : 0)
        | (word.Each.Count > 0 ? Bearing.Each : 0)
        | (word.Topic >= 0 ? Bearing.Foreign : 0)
        | (word.Is(WordRole.Helping | WordRole.Part) ? Bearing.OfWhole : 0)
        | (word.BeforeNextYear ? Bearing.BeforeNextYear : 0);

    /// <summary>Whether a topic, or that none was named, leaves open that the report's main matter is spoken of: 结转下年度10件, but not 行政复议……结转1件.</summary>
    public bool IsUnspoken(int topic) => topic < 0 || (topic < _topics.Count && _implied.Contains(_topics[topic]));

    /// <summary>Whether a claim may be stated where a topic is spoken of.</summary>
    public bool Fits(ClaimDefinition claim, int topic) =>
        claim.Topics.Count == 0 || (claim.Topics.Count == 1 && (topic < 0 ? claim.IsImplied : topic < _topics.Count && _topics[topic] == claim.Topics[0]));

    /// <summary>Whether a claim is about several topics, and all of them are among these.</summary>
    public bool FitsAll(ClaimDefinition claim, IReadOnlyCollection<int> topics) =>
        claim.Topics.Count > 1 && AreAllAmong(claim.Topics, topics);

    private bool AreAllAmong(IReadOnlyList<string> all, IReadOnlyCollection<int> topics) => all.All(t => topics.Contains(_topics.IndexOf(t)));

    /// <summary>The claim with an identifier; <see langword="null"/> for none.</summary>
    public ClaimDefinition? ClaimOf(string id) => _claims.GetValueOrDefault(id);

    /// <summary>What is at hand of a topic, whatever becomes of it; <see langword="null"/> for none.</summary>
    public ClaimDefinition? VagueOf(string topic) => _claims.Values.FirstOrDefault(c => c.IsVague && c.Topics.Contains(topic));

    /// <summary>Whether other quantities are kinds of this one.</summary>
    public bool IsGroup(ClaimDefinition claim) => _claims.Values.Any(c => c.IsWithin(claim));

    /// <summary>Whether what the report counts of a topic is counted as one: permits are, and requests are told by their results.</summary>
    public bool IsUndivided(int topic) => !IsForeign(topic) && !_divided.Contains(_topics[topic]);

    /// <summary>Whether a quantity has parts that are told only where it is spoken of.</summary>
    public bool IsStage(ClaimDefinition claim) => _stages.Contains(claim.Id);

    /// <summary>How many there were of a topic; <see langword="null"/> for none.</summary>
    public ClaimDefinition? WholeOf(int topic) => _claims.Values.FirstOrDefault(c => c is { Kind: ClaimKind.Number, MayBePart: false, By.Length: 0, IsVague: false, Topics.Count: 1, Divided.Count: > 0 } && Fits(c, topic));

    /// <summary>The quantity that a part is one of the parts of; <see langword="null"/> where no claim is divided so.</summary>
    public ClaimDefinition? WholeOf(ClaimDefinition part) =>
        part.By.Length == 0 ? null : _claims.Values.FirstOrDefault(c => c.Divided.Contains(part.By) && c.HasTopicsOf(part));

    /// <summary>Whether some claim is about these two topics in one breath.</summary>
    public bool AreCountedTogether(int first, int second) => _together.Contains((first, second));

    /// <summary>The words as texts are searched for them.</summary>
    /// <remarks>Made when the first text is read: many reports have none. Threads that are the first make the same.</remarks>
    public WordTable Table => field ??= new(_words, PatternsOfInitial.Of(_patterns), BearingOf, string.Concat(_units.Keys), _wordsOfTheWords);

    /// <summary>The longest word at a position that is put together of pieces, and its length.</summary>
    public static (Word Word, int Length)? PatternAt(PatternsOfInitial patterns, string text, int start, Func<int, int, int> year)
    {
        (Word, int)? longest = null;
        int length = 0;
        foreach ((WordPattern pattern, Word word) in patterns.Patterns)
        {
            int matched = pattern.Match(text, start, year);
            if (matched > length)
                (longest, length) = ((word, matched), matched);
        }

        return longest;
    }

    public Word? WordAt(string text, int start) => _words.Longest(text, start);

    public Word? WordAfterLastYear(string text, int start) => start < text.Length ? _wordsAfterLastYear.Longest(text, start) : null;

    /// <summary>The longest measure word at a position.</summary>
    public (string Word, string Unit)? UnitAt(string text, int start)
    {
        if (start >= text.Length || !_units.TryGetValue(text[start], out List<(string Word, string Unit)>? candidates))
            return null;
        (string, string)? longest = null;
        int length = 0;
        foreach ((string word, string unit) in candidates)
        {
            if (word.Length > length && string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
                (longest, length) = ((word, unit), word.Length);
        }

        return longest;
    }

    /// <summary>Whether a claim that was read is one of those this lexicon is for.</summary>
    public bool IsKept(ClaimDefinition claim) => _own is null || _own.Contains(claim);

    /// <summary>The words that a pack gives a meaning itself.</summary>
    private static IEnumerable<string> WordsOf(PackWords pack) => pack.Vocabulary.Words.Select(w => w.Word).Concat(pack.Vocabulary.Topics.Select(t => t.Word))
        .Concat(pack.Claims.Where(c => !c.IsOfTheWords).SelectMany(c => c.Before.Concat(c.Listed).Concat(c.After).Concat(c.Each).Concat(c.Words)));

    private void Add(PackWords pack, HashSet<string>? redefined)
    {
        Vocabulary vocabulary = pack.Vocabulary;
        _patterns.AddRange(vocabulary.Patterns.Select(p => (p, new Word(p.Name))));
        foreach ((string text, WordRole role) in vocabulary.Words.Where(w => Means(w.Word)))
            Add(text).Roles |= role;
        foreach ((string text, string topic) in vocabulary.Topics.Where(t => Means(t.Word)))
            Add(text).Topic = TopicOf(topic);
        foreach ((string text, string unit) in vocabulary.Units)
            AddUnit(text, unit);
        foreach (ClaimDefinition claim in pack.Claims.Where(c => !c.IsOfTheWords))
        {
            foreach (string text in claim.Before.Where(Means))
                Add(text).Before.Add(claim);
            foreach (string text in claim.Listed.Where(Means))
                Add(text).Listed.Add(claim);
            foreach (string text in claim.After.Where(Means))
                Add(text).After.Add(claim);
            foreach (string text in claim.Each.Where(Means))
                Add(text).Each.Add(claim);
            foreach (string text in claim.Words.Where(Means))
                (claim is { Kind: ClaimKind.None, Topics.Count: > 0 } ? Add(text).Denied : Add(text).Says).Add(claim);
        }

        bool Means(string text) => redefined is null || !redefined.Contains(text);
    }

    private Word Add(string text)
    {
        if (text is ['<', .., '>'] && _patterns.Find(p => p.Pattern.Name == text[1..^1]).Word is { } put)
            return put;
        if (text.StartsWith(LastYear, StringComparison.Ordinal))
        {
            Word word = _wordsAfterLastYear.Add(text[LastYear.Length..]);
            word.AfterLastYear = true;
            return word;
        }

        if (text.EndsWith(NextYear, StringComparison.Ordinal))
        {
            Word word = _words.Add(text[..^NextYear.Length]);
            word.BeforeNextYear = true;
            return word;
        }

        return _words.Add(text);
    }

    private void AddUnit(string text, string unit)
    {
        if (!_units.TryGetValue(text[0], out List<(string Word, string Unit)>? list))
            _units[text[0]] = list = [];
        if (!list.Contains((text, unit)))
            list.Add((text, unit));
    }
}
