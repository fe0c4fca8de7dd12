using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>How much speaks for two accounts being of one event; <see cref="Reasons"/> says it in words.</summary>
/// <param name="Strength">How much agrees; only compared, never shown.</param>
/// <param name="IsStrong">Whether that is enough by itself; otherwise it counts only where no other event fits.</param>
internal readonly record struct Link(int Strength, bool IsStrong)
{
    /// <summary>What telling on the very day of an event weighs.</summary>
    public const int DayWeight = 4;
    private const int LongestMonth = 31;
    private const int FiguresOfOne = 2;

    /// <summary>The link of two accounts that do not contradict each other; null when nothing but their kind agrees.</summary>
    public static Link? Between(Account a, Account b)
    {
        var people = a.PeopleInCommon(b).Count();
        var mechanism = a.Claim.Mechanism is not null && a.Claim.Mechanism == b.Claim.Mechanism;
        var city = a.Claim.Place?.Name is not null && b.Claim.Place?.Name is not null;
        var topics = a.Claim.Topics.Intersect(b.Claim.Topics).Count();
        var strong = IsEnough(a, b, people, mechanism, city, topics);
        if (!strong && !IsAHint(a, b, people, mechanism)) return null;
        var strength = (4 * people) + (mechanism ? 6 : 0) + (a.IsNumberedLike(b) ? 8 : 0) + (city ? 3 : 0)
            + (a.Window.Stated && b.Window.Stated && a.Window.Overlaps(b.Window) ? 6 : 0) + (IsToldOnTheDay(a, b) || IsToldOnTheDay(b, a) ? DayWeight : 0) + (a.Claim.Type == b.Claim.Type ? 1 : 0) + Math.Min(topics, 2);
        return new(strength, strong);
    }

    // Undated talks, published on the very day that another account states, are most likely those.
    private static bool IsToldOnTheDay(Account undated, Account dated) =>
        undated.Claim.When.Edtf is null && dated.Claim.When.Edtf is { IsDay: true } day && day.Earliest == undated.Published;

    private static bool IsEnough(Account a, Account b, int people, bool mechanism, bool city, int topics)
    {
        if (a.IsNumberedLike(b)) return true;
        if (Contradiction.IsOfOtherDays(a, b)) return people > 0 || mechanism;
        if (!a.Window.IsTight || !b.Window.IsTight) return SameMonth(a, b) && (people > 1 || mechanism || (people > 0 && IsSameWay(a.Claim, b.Claim)));
        if (a.Claim.Parties.Count < 2) return mechanism || people > 1;
        return a.Claim.Type switch
        {
            EventType.Meeting or EventType.Session or EventType.Call => people > 0 || mechanism || (city && a.Window.Stated && b.Window.Stated),
            EventType.Visit => people > 0 || (a.Window.Stated && b.Window.Stated),
            EventType.Agreement or EventType.Signing => a.FiguresInCommon(b) >= FiguresOfOne || topics > 0 && (people > 0 || (a.Window.Stated && b.Window.Stated)),
            _ => people > 0 || (a.Window.Stated && b.Window.Stated),
        };
    }

    // One traveller goes to one country once in a month.
    private static bool IsSameWay(EventClaim a, EventClaim b) => a.Type == EventType.Visit && b.Type == EventType.Visit && a.To.Count > 0 && a.To.Equals(b.To);

    private static bool SameMonth(Account a, Account b) =>
        a.Claim.When.Edtf is { } x && b.Claim.When.Edtf is { } y && x.Text == y.Text && a.Window.Last.DayNumber - a.Window.First.DayNumber <= 2 * LongestMonth;

    // A recollection without a date needs more than the same leaders, who meet often.
    private static bool IsAHint(Account a, Account b, int people, bool mechanism)
    {
        if (a.Claim.Parties.Count < 2 || (a.Claim.Mechanism != b.Claim.Mechanism && people == 0)) return false;
        if (a.IsOfAnyTime || b.IsOfAnyTime) return (mechanism || people > 1) && a.Claim.Place?.Name is not null && b.Claim.Place?.Name is not null;
        if (!a.Window.IsTight || !b.Window.IsTight) return people > 0 || mechanism || a.Claim.Type == EventType.Visit;
        return a.Claim.Type != EventType.Agreement;
    }
}
