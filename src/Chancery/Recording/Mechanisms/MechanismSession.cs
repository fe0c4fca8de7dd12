using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording.Mechanisms;

/// <summary>One meeting of a standing series, as the record has it.</summary>
public sealed class MechanismSession
{
    private const int Month = 31;

    internal MechanismSession(Event e)
    {
        Event = e;
        var accounts = e.Accounts.Where(a => a.Claim.Status == e.Status).DefaultIfEmpty(e.Accounts[0]).ToList();
        LastTold = accounts.Max(a => a.Article.Published?.Day);
        Day = Nearest(e.When.Edtf, accounts.Min(a => a.Article.Published?.Day));
    }

    /// <summary>The event with its accounts.</summary>
    public Event Event { get; }

    /// <summary>Its number within the series, where an account tells it.</summary>
    public int? Ordinal => Event.Ordinal;

    /// <summary>
    /// The day by which it is put in order: within the date told, the one nearest to the first report; without a date, that of the
    /// report. Null where neither is known.
    /// </summary>
    public DateOnly? Day { get; }

    /// <summary>Whether the words date it to a month or less.</summary>
    public bool IsDated => Event.When.Edtf is { } date && date.Latest.DayNumber - date.Earliest.DayNumber <= Month;

    /// <summary>Whether it took place, or was under way when told.</summary>
    public bool IsHeld => Event.Status is EventStatus.Held or EventStatus.Ongoing;

    /// <summary>The last day on which an account of it was published.</summary>
    internal DateOnly? LastTold { get; }

    private static DateOnly? Nearest(Edtf? date, DateOnly? told) =>
        date is null ? told
        : told is not { } day ? (date.Earliest == DateOnly.MinValue ? date.Latest : date.Earliest)
        : day < date.Earliest ? date.Earliest : day > date.Latest ? date.Latest : day;
}
