using Chancery.Coding;
using Chancery.Recording.Offices;
using Chancery.Resolving;
using Chancery.Resolving.Authority;

namespace Chancery.Recording.Mechanisms;

/// <summary>
/// The standing series of the authority file with what the record tells of their sessions: a pure function of both and of the day.
/// </summary>
public sealed class MechanismTree
{
    private const int MostMembers = 40;
    private readonly AuthorityFile authority;
    private readonly Registry registry;
    private readonly OfficeRegister offices;
    private readonly DateOnly on;
    private readonly ILookup<string, Event> events;
    private readonly ILookup<string, string> children;

    /// <param name="record">The record as told by the day, or a selection of it.</param>
    /// <param name="authority">The standing series, and who holds the offices that chair them.</param>
    /// <param name="on">The day asked about: what is later is to come, what is overdue is so by then.</param>
    public MechanismTree(RecordView record, AuthorityFile authority, DateOnly on)
    {
        (this.authority, this.on, registry, offices) = (authority, on, new(authority), new(authority));
        events = record.Events.Where(e => e.Mechanism is not null && e.Type is EventType.Session or EventType.Meeting)
            .ToLookup(e => e.Mechanism!, StringComparer.Ordinal);
        children = authority.Mechanisms.Keys.Where(id => ParentOf(id) is not null).ToLookup(id => ParentOf(id)!, StringComparer.Ordinal);
    }

    /// <summary>
    /// The series of all the sides given, and of the organisations all of them belong to where the record tells of a session; of no side
    /// given, every series the record tells a session of. A series stands after its parent, which is taken in with it.
    /// </summary>
    /// <param name="sides">Codes of states and organisations; may be empty.</param>
    public IReadOnlyList<StandingMechanism> Of(IReadOnlyCollection<string> sides)
    {
        var wanted = authority.MechanismNames.Select(n => n.Id).Concat(authority.Mechanisms.Keys).Distinct()
            .Where(id => IsWanted(id, sides))
            .SelectMany(PathTo).ToHashSet(StringComparer.Ordinal);
        return [.. wanted.Where(id => ParentOf(id) is not { } parent || !wanted.Contains(parent)).Order(StringComparer.Ordinal)
            .SelectMany(id => Branch(id, 0, wanted))];
    }

    private IEnumerable<StandingMechanism> Branch(string id, int depth, HashSet<string> wanted) =>
        children[id].Where(wanted.Contains).Order(StringComparer.Ordinal).SelectMany(child => Branch(child, depth + 1, wanted))
            .Prepend(Standing(id) with { Depth = depth });

    private StandingMechanism Standing(string id)
    {
        var fact = authority.Mechanisms.GetValueOrDefault(id) ?? new(id);
        var label = registry.MechanismLabel(id);
        var book = new SessionBook(events[label], on);
        var cadence = fact.CadenceMonths is { } months ? new Cadence(months) : Cadence.Inferred(book.Sittings());
        var next = Next(book, cadence);
        return new()
        {
            Id = id,
            Label = label,
            Kind = fact.Kind,
            Parties = Sides(fact),
            Parent = ParentOf(id),
            Children = [.. children[id].Order(StringComparer.Ordinal)],
            CoChairs = [.. fact.CoChairs.Select(c => Chair(c.State, c.Office))],
            Cadence = cadence,
            Sessions = book.All,
            Last = book.Last,
            Next = next,
            OverdueSince = OverdueSince(book.Last, cadence, next),
            Disagreements = [.. book.Disagreements()],
        };
    }

    private CoChair Chair(string side, string office) => new(side, offices.OfficeName(office, side), offices.Holder(office, side, on));

    private NextSession? Next(SessionBook book, Cadence? cadence)
    {
        if (book.Last is not { Day: { } day } last) return book.Planned is { } first ? new NextSession.Planned(first, null) : null;
        var isLate = cadence is not null && After(day, 2 * cadence.Months) < on; // so late that the record may miss sessions
        var number = isLate ? null : last.Ordinal + 1;
        if (book.Planned is { } planned) return new NextSession.Planned(planned, IsNext(planned, last) ? number : null);
        if (number is null && cadence is null) return null;
        var about = cadence is null ? null : After(day, cadence.Months);
        return new NextSession.Expected(number, about is { } month ? Edtf.Month(month.Year, month.Month, true) : null);
    }

    // What was planned for a time before the last session does not come after it.
    private static bool IsNext(MechanismSession planned, MechanismSession last) => planned.Day > last.Day;

    private DateOnly? OverdueSince(MechanismSession? last, Cadence? cadence, NextSession? next) =>
        next is NextSession.Expected && cadence is not null && last?.Day is { } day
            && After(day, cadence.Months + cadence.GraceMonths) is { } due && due < on
            ? due : null;

    private static DateOnly? After(DateOnly day, int months) =>
        day.Year + (months / 12) + 1 < DateOnly.MaxValue.Year ? day.AddMonths(months) : null;

    private bool IsWanted(string id, IReadOnlyCollection<string> sides)
    {
        var isTold = events.Contains(registry.MechanismLabel(id));
        if (sides.Count == 0 || !authority.Mechanisms.TryGetValue(id, out var fact)) return sides.Count == 0 && isTold;
        var parties = Sides(fact);
        if (sides.All(parties.Contains)) return true;
        return isTold && fact.Organisation is { } organisation && IsIntimate(organisation)
            && sides.All(side => side == organisation || authority.Members[organisation].Exists(m => m.State == side));
    }

    // An organisation of nearly all states says nothing of two of them.
    private bool IsIntimate(string organisation) => authority.Members.TryGetValue(organisation, out var members)
        && members.Count <= MostMembers;

    private static IReadOnlyList<string> Sides(Mechanism fact) =>
        fact.Parties.Count > 0 ? fact.Parties : fact.Organisation is { } organisation ? [organisation] : [];

    // A circle of parents has no top: such parents count for nothing.
    private string? ParentOf(string id) =>
        authority.Mechanisms.GetValueOrDefault(id)?.Parent is { } parent && !Ancestors(parent).Contains(id) ? parent : null;

    private IEnumerable<string> PathTo(string id) => ParentOf(id) is null ? [id] : Ancestors(id);

    private List<string> Ancestors(string id)
    {
        var path = new List<string>();
        for (string? at = id; at is not null && !path.Contains(at); at = authority.Mechanisms.GetValueOrDefault(at)?.Parent) path.Add(at);
        return path;
    }
}
