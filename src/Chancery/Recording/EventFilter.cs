using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>Which events are wanted; every condition that is given must hold.</summary>
public sealed record EventFilter
{
    /// <summary>Codes that must all be among the parties.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Part of a participant's name; compared folded.</summary>
    public string? Person { get; init; }

    /// <summary>Types, any of which will do; empty for all.</summary>
    public IReadOnlyList<EventType> Types { get; init; } = [];

    /// <summary>Statuses, any of which will do; empty for all.</summary>
    public IReadOnlyList<EventStatus> Statuses { get; init; } = [];

    /// <summary>The first day; events that can only have been before it are left out, and so are those without a date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, likewise.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words found in a quotation, a headline, a mechanism or a place; compared folded, so case, accents, ё and nukta do not matter.</summary>
    public string? Text { get; init; }

    /// <summary>Ids of known persons who will do as well; found by the caller from <see cref="Person"/> in any script.</summary>
    public IReadOnlyCollection<string> PersonActors { get; init; } = [];

    /// <summary>Whether an event meets every condition.</summary>
    public bool Takes(Event e) =>
        Parties.All(e.Parties.Contains)
        && (Types.Count == 0 || Types.Contains(e.Type))
        && (Statuses.Count == 0 || Statuses.Contains(e.Status))
        && IsInTime(e)
        && (Person is null || e.People.Any(p => (p.Actor is not null && PersonActors.Contains(p.Actor)) || Has(p.Name, Person)))
        && (Text is null || Words(e).Any(w => Has(w, Text)));

    private bool IsInTime(Event e)
    {
        if (From is null && To is null) return true;
        return e.When.Edtf is { } date && (From is null || date.Latest >= From) && (To is null || date.Earliest <= To);
    }

    private static IEnumerable<string> Words(Event e)
    {
        if (e.Mechanism is not null) yield return e.Mechanism;
        if (e.Place?.Name is not null) yield return e.Place.Name;
        foreach (var account in e.Accounts)
        {
            yield return account.Article.Title;
            foreach (var words in account.Claim.Evidence) yield return words.Exact;
        }
    }

    private static bool Has(string text, string wanted) => Fold.Word(text).Contains(Fold.Word(wanted), StringComparison.Ordinal);
}
