using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>The one order of accounts: it depends on what they say, never on when they were read.</summary>
public static class AccountOrder
{
    /// <summary>By publication day, article id, place in the article.</summary>
    public static IOrderedEnumerable<Told<EventClaim>> Canonical(IEnumerable<Told<EventClaim>> accounts) => accounts
        .OrderBy(a => a.Article.Published?.Day ?? DateOnly.MaxValue)
        .ThenBy(a => a.Article.Id, StringComparer.Ordinal)
        .ThenBy(a => a.Position)
        .ThenBy(a => a.Claim.Evidence[0].Part)
        .ThenBy(a => a.Claim.Evidence[0].Start)
        .ThenBy(a => a.Claim.Type)
        .ThenBy(a => string.Join(' ', a.Claim.Parties), StringComparer.Ordinal)
        .ThenBy(a => a.Claim.When.Edtf?.Text ?? "", StringComparer.Ordinal)
        .ThenBy(a => a.Claim.Status)
        .ThenBy(a => string.Join(' ', a.Claim.From) + ">" + string.Join(' ', a.Claim.To), StringComparer.Ordinal)
        .ThenBy(a => a.Claim.Frame, StringComparer.Ordinal);

    /// <summary>The order of events: by first possible day, those without a date by publication; then by id.</summary>
    public static IOrderedEnumerable<Event> Events(IEnumerable<Event> events) => events
        .OrderBy(DayOf)
        .ThenBy(e => e.Id, StringComparer.Ordinal);

    /// <summary>The day at which an event stands in the order.</summary>
    public static DateOnly DayOf(Event e) =>
        e.When.Edtf is { } date && date.Earliest > DateOnly.MinValue ? date.Earliest : e.Accounts[0].Article.Published?.Day ?? DateOnly.MaxValue;

    /// <summary>The order of single claims: by publication, article, place of the words.</summary>
    public static IOrderedEnumerable<Told<T>> Claims<T>(IEnumerable<Told<T>> claims, Func<T, Reading.Citation> first) => claims
        .OrderBy(c => c.Article.Published?.Day ?? DateOnly.MaxValue)
        .ThenBy(c => c.Article.Id, StringComparer.Ordinal)
        .ThenBy(c => c.Position)
        .ThenBy(c => first(c.Claim).Part)
        .ThenBy(c => first(c.Claim).Start);
}
