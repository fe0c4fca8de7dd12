using System.Globalization;
using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>Why two accounts may be of one event.</summary>
/// <param name="Strength">How much agrees; only compared, never shown.</param>
/// <param name="IsStrong">Whether that is enough by itself; otherwise it counts only where no other event fits.</param>
/// <param name="Reasons">What agrees, in words.</param>
internal sealed record Link(int Strength, bool IsStrong, IReadOnlyList<string> Reasons)
{
    private const int LongestMonth = 31;

    /// <summary>The link of two accounts that do not contradict each other; null when nothing but their kind agrees.</summary>
    public static Link? Between(Account a, Account b)
    {
        var people = a.PeopleInCommon(b).Select(p => p.Person.Name).Distinct().ToList();
        var mechanism = a.Claim.Mechanism is not null && a.Claim.Mechanism == b.Claim.Mechanism;
        var city = a.Claim.Place?.Name is { } place && b.Claim.Place?.Name is not null ? place : null;
        var topics = a.Claim.Topics.Intersect(b.Claim.Topics).Count();
        var strong = IsEnough(a, b, people.Count, mechanism, city is not null, topics);
        if (!strong && !IsAHint(a, b, people.Count, mechanism)) return null;
        var strength = (4 * people.Count) + (mechanism ? 6 : 0) + (a.IsNumberedLike(b) ? 8 : 0) + (city is null ? 0 : 3)
            + (a.Window.Stated && b.Window.Stated ? 6 : 0) + (a.Claim.Type == b.Claim.Type ? 1 : 0) + Math.Min(topics, 2);
        return new(strength, strong, [.. Words(a, b, people, mechanism, city)]);
    }

    private static bool IsEnough(Account a, Account b, int people, bool mechanism, bool city, int topics)
    {
        if (a.IsNumberedLike(b)) return true;
        if (!a.Window.IsTight || !b.Window.IsTight) return SameMonth(a, b) && (people > 1 || mechanism);
        if (a.Claim.Parties.Count < 2) return mechanism || people > 1;
        return a.Claim.Type switch
        {
            EventType.Meeting or EventType.Session or EventType.Call => people > 0 || mechanism || (city && a.Window.Stated && b.Window.Stated),
            EventType.Visit => people > 0 || (a.Window.Stated && b.Window.Stated),
            EventType.Agreement or EventType.Signing => topics > 0 && (people > 0 || (a.Window.Stated && b.Window.Stated)),
            _ => people > 0 || (a.Window.Stated && b.Window.Stated),
        };
    }

    private static bool SameMonth(Account a, Account b) =>
        a.Claim.When.Edtf is { } x && b.Claim.When.Edtf is { } y && x.Text == y.Text && a.Window.Last.DayNumber - a.Window.First.DayNumber <= 2 * LongestMonth;

    // A recollection without a date needs more than the same leaders, who meet often.
    private static bool IsAHint(Account a, Account b, int people, bool mechanism)
    {
        if (a.Claim.Parties.Count < 2) return false;
        if (Unbounded(a) || Unbounded(b)) return (mechanism || people > 1) && a.Claim.Place?.Name is not null && b.Claim.Place?.Name is not null;
        if (!a.Window.IsTight || !b.Window.IsTight) return people > 0 || mechanism || a.Claim.Type == EventType.Visit;
        return a.Claim.Type != EventType.Agreement;
    }

    private static bool Unbounded(Account a) => !a.Window.Stated && !a.Window.IsTight;

    private static IEnumerable<string> Words(Account a, Account b, List<string> people, bool mechanism, string? city)
    {
        var sides = a.Claim.Parties.SequenceEqual(b.Claim.Parties) ? "parties" : "parties in common";
        yield return a.Claim.Type == b.Claim.Type ? $"same type and {sides}" : $"near types ({Pair(a.Claim.Type, b.Claim.Type)}) and {sides}";
        yield return Dates(a, b);
        foreach (var person in people) yield return $"person in common: {person}";
        if (mechanism) yield return a.IsNumberedLike(b)
            ? string.Create(CultureInfo.InvariantCulture, $"same mechanism and number: {a.Claim.Mechanism}, {a.Claim.Ordinal}")
            : $"same mechanism: {a.Claim.Mechanism}";
        if (city is not null) yield return $"same city: {city}";
        if (a.Claim.Status != b.Claim.Status) yield return $"one account says {Lower(a.Claim.Status)}, one {Lower(b.Claim.Status)}";
    }

    private static string Dates(Account a, Account b)
    {
        var days = Days(Later(a.Window.First, b.Window.First), Earlier(a.Window.Last, b.Window.Last));
        if (!a.Window.Overlaps(b.Window)) return "dates differ: " + $"{Shown(a)}, {Shown(b)}";
        if (a.Window.Stated && b.Window.Stated) return $"dates overlap: {days}";
        return a.Window.Stated || b.Window.Stated ? $"date fits the publication: {days}" : $"published close together: {days}";
    }

    private static string Shown(Account a) => a.Claim.When.Edtf?.Text ?? "undated";

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static string Days(DateOnly first, DateOnly last) => first == last ? Iso(first) : $"{Iso(first)}/{Iso(last)}";

    private static string Iso(DateOnly day) => day == DateOnly.MinValue || day == DateOnly.MaxValue ? ".." : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Pair(EventType a, EventType b) => string.Join(", ", new[] { Lower(a), Lower(b) }.Order(StringComparer.Ordinal));

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
