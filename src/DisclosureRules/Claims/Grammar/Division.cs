using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Grammar;

/// <summary>
/// What a sentence has counted of a whole, by what it divides it. Where the parts of one division add up to the whole, the list is closed, and
/// what is counted behind it is counted of the whole again; where they do not, a smaller number of another division may be counted of the
/// last part only: <c>自然人申请30件,予以公开12件</c>.
/// </summary>
internal sealed class Division
{
    private Dictionary<string, decimal>? _sums;
    private HashSet<decimal>? _wholes;
    private decimal? _whole;
    private string _last = "";
    private ClaimDefinition? _group;
    private int _parts;

    /// <summary>Whether a number may be counted of the last part of another division.</summary>
    public bool MayBeOfPart(ClaimDefinition claim, decimal value) =>
        _last.Length > 0 && claim.By != _last && (claim.By.Length > 0 || !claim.MayBePart) && claim.Topics.Count > 0
        && _sums![_last] is var sum && sum != _whole && value <= sum && _wholes?.Contains(sum) != true;

    /// <summary>Whether the parts of a division add up to the whole.</summary>
    public bool IsClosed(string by) => by.Length > 0 && _sums is not null && _sums.TryGetValue(by, out decimal sum) && sum > 0 && sum == _whole;

    /// <summary>What the parts of the last division add up to so far; <see langword="null"/> before any.</summary>
    public decimal? LastSum => _last.Length > 0 ? _sums![_last] : null;

    /// <summary>How many of them there are, those with 0 included.</summary>
    public int LastParts => _last.Length > 0 ? _parts : 0;

    /// <summary>A number was counted.</summary>
    public void Count(ClaimDefinition claim, decimal value)
    {
        if (claim.By.Length == 0)
        {
            if (!claim.MayBePart)
                Start(value);
            // 收到95件;办结97件。自然人84件,企业11件。予以公开36件: the parts are those of a whole that was told before.
            if (claim.Divided.Count > 0)
                (_wholes ??= []).Add(value);
            return;
        }

        _sums ??= new(StringComparer.Ordinal);
        _sums.TryAdd(claim.By, 0);
        if (_last != claim.By)
            _parts = 0;
        _last = claim.By;
        if (_group is not null && claim.IsWithin(_group))
            return;
        _sums[claim.By] += value;
        _parts++;
        _group = claim;
    }

    /// <summary>Another whole begins; <see langword="null"/> for one that is not known.</summary>
    public void Start(decimal? whole)
    {
        (_whole, _last, _group, _parts) = (whole, "", null, 0);
        _sums?.Clear();
    }
}
