using System.Collections;
using System.Runtime.InteropServices;
using DisclosureRules.Audit.Results;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Running;

/// <summary>
/// The counts of units, which may be tens of thousands: of each its name and ten numbers are held, and what <c>summary.json</c> says of it is made when it is asked for. By
/// name, those of unknown units last. Not safe to share between threads while it counts.
/// </summary>
internal sealed class UnitTallies : IReadOnlyList<UnitCounts>
{
    private readonly Dictionary<(string? Unit, string? Id), int> _numbers = [];
    private readonly List<Counted> _counted = [];
    private (string? Unit, string? Id)[]? _order;

    /// <inheritdoc/>
    public int Count => _counted.Count;

    /// <inheritdoc/>
    public UnitCounts this[int index]
    {
        get
        {
            (string? unit, string? id) = Order[index];
            Counted counted = _counted[_numbers[(unit, id)]];
            return new(unit, id, counted.Reports, counted.Findings);
        }
    }

    public void Add(string? unit, string? id, ReportStatus status) => Of(unit, id).Add(status);

    public void Add(string? unit, string? id, Severity severity, Outcome outcome, bool isWaived) => Of(unit, id).Add(severity, outcome, isWaived);

    /// <inheritdoc/>
    public IEnumerator<UnitCounts> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (string? Unit, string? Id)[] Order => _order ??= [.. _numbers.Keys.OrderBy(k => k.Unit is null).ThenBy(k => k.Unit, StringComparer.Ordinal).ThenBy(k => k.Id, StringComparer.Ordinal)];

    private ref Counted Of(string? unit, string? id)
    {
        if (!_numbers.TryGetValue((unit, id), out int number))
        {
            _numbers[(unit, id)] = number = _counted.Count;
            _counted.Add(default);
            _order = null;
        }

        return ref CollectionsMarshal.AsSpan(_counted)[number];
    }

    private struct Counted
    {
        private int _passes, _fails, _notAssessed, _unreadable, _errors, _warnings, _infos, _open, _waived;

        public readonly StatusCounts Reports => new() { Total = _passes + _fails + _notAssessed + _unreadable, Passes = _passes, Fails = _fails, NotAssessed = _notAssessed, Unreadable = _unreadable };

        public readonly AuditCounts Findings => new() { Errors = _errors, Warnings = _warnings, Infos = _infos, NotAssessable = _open, Waived = _waived };

        public void Add(ReportStatus status)
        {
            StatusCounts one = new StatusCounts().Plus(status);
            (_passes, _fails, _notAssessed, _unreadable) = (_passes + one.Passes, _fails + one.Fails, _notAssessed + one.NotAssessed, _unreadable + one.Unreadable);
        }

        public void Add(Severity severity, Outcome outcome, bool isWaived)
        {
            AuditCounts one = AuditCounts.None.Plus(severity, outcome, isWaived);
            (_errors, _warnings, _infos, _open, _waived) = (_errors + one.Errors, _warnings + one.Warnings, _infos + one.Infos, _open + one.NotAssessable, _waived + one.Waived);
        }
    }
}
