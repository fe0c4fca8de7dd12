using System.Text.Json.Nodes;
using Chancery.Recording.Decisions;

namespace Chancery.Recording.Review;

/// <summary>What a person can decide about events, as decisions on the claims that these rest on.</summary>
public static class EventDecisions
{
    /// <summary>The events are one.</summary>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static Decision Merge(params IReadOnlyList<Event> events) => events.Select(e => e.Id).Distinct().Count() > 1
        ? new Decision.Together([.. events.SelectMany(Anchors)])
        : throw new ArgumentException("To merge, at least two different events are needed.");

    /// <summary>Some accounts of an event are of another.</summary>
    /// <param name="e">The event.</param>
    /// <param name="accounts">Their places among its accounts, from 0.</param>
    /// <exception cref="ArgumentException">Nothing or everything would leave, or there is no such account.</exception>
    public static Decision Split(Event e, IReadOnlyCollection<int> accounts)
    {
        if (accounts.FirstOrDefault(i => i < 0 || i >= e.Accounts.Count, -1) is var wrong && accounts.Any(i => i < 0 || i >= e.Accounts.Count))
            throw new ArgumentException($"The event has no account {wrong + 1}; it has {e.Accounts.Count}.");
        if (accounts.Count == 0 || accounts.Distinct().Count() == e.Accounts.Count)
            throw new ArgumentException("To split an event, name some of its accounts, not none and not all.");
        var anchors = Anchors(e);
        return new Decision.Apart([.. anchors.Where((_, i) => accounts.Contains(i))], [.. anchors.Where((_, i) => !accounts.Contains(i))]);
    }

    /// <summary>The event is right as it stands.</summary>
    public static Decision Accept(Event e) => new Decision.Accepted(Anchors(e)[0]);

    /// <summary>A value of the event is another.</summary>
    /// <exception cref="ArgumentException">There is no such value, or it is not of the form.</exception>
    public static Decision Correct(Event e, string field, JsonNode? value) => Corrections.FaultOf(field, value) is { } fault
        ? throw new ArgumentException(fault)
        : new Decision.Corrected(Anchors(e)[0], field, value);

    /// <summary>The words of an account do not tell it.</summary>
    public static Decision Dismiss(Event e, int account) => new Decision.Dismissed(Anchors(e)[account]);

    private static List<ClaimAnchor> Anchors(Event e) => [.. e.Accounts.Select(ClaimAnchor.Of)];
}
