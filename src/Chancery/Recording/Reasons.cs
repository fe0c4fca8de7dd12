using System.Globalization;
using Chancery.Coding;
using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>Why two accounts were taken for one event, in words.</summary>
internal static class Reasons
{
    /// <summary>Kind and parties, dates, then what else is in common.</summary>
    public static IEnumerable<string> For(Account a, Account b)
    {
        var sides = a.Claim.Parties.SequenceEqual(b.Claim.Parties) ? "parties" : "parties in common";
        yield return a.Claim.Type == b.Claim.Type ? $"same type and {sides}" : $"near types ({Pair(a.Claim.Type, b.Claim.Type)}) and {sides}";
        yield return Dates(a, b);
        foreach (var person in a.PeopleInCommon(b).Select(p => p.Person.Name).Distinct()) yield return $"person in common: {person}";
        if (a.Claim.Mechanism is not null && a.Claim.Mechanism == b.Claim.Mechanism) yield return a.IsNumberedLike(b)
            ? string.Create(CultureInfo.InvariantCulture, $"same mechanism and number: {a.Claim.Mechanism}, {a.Claim.Ordinal}")
            : $"same mechanism: {a.Claim.Mechanism}";
        if (a.Claim.Place?.Name is { } city && b.Claim.Place?.Name is not null) yield return $"same city: {city}";
        if (a.FiguresInCommon(b) is > 1 and var figures) yield return string.Create(CultureInfo.InvariantCulture, $"{figures} figures in common");
        if (a.Claim.Status != b.Claim.Status) yield return $"one account says {Lower(a.Claim.Status)}, one {Lower(b.Claim.Status)}";
    }

    private static string Dates(Account a, Account b)
    {
        var days = Days(Later(a.Window.First, b.Window.First), Earlier(a.Window.Last, b.Window.Last));
        if (Contradiction.IsOfOtherDays(a, b)) return $"{(Move.Takes(a, b) ? Moved(a, b) : Moved(b, a))}";
        if (!a.Window.Overlaps(b.Window)) return "dates differ: " + $"{Shown(a)}, {Shown(b)}";
        if (a.Window.Stated && b.Window.Stated) return $"dates overlap: {days}";
        return a.Window.Stated || b.Window.Stated ? $"date fits the publication: {days}" : $"published close together: {days}";
    }

    private static string Moved(Account move, Account plan) =>
        move.Claim.When.Edtf is { } date ? $"moved from {Shown(plan)} to {date.Text}" : $"{(move.Claim.Stage == Stage.Postponed ? "put off" : "called off")}, planned for {Shown(plan)}";

    private static string Shown(Account a) => a.Claim.When.Edtf?.Text ?? "undated";

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static string Days(DateOnly first, DateOnly last) => first == last ? Iso(first) : $"{Iso(first)}/{Iso(last)}";

    private static string Iso(DateOnly day) => day == DateOnly.MinValue || day == DateOnly.MaxValue ? ".." : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Pair(EventType a, EventType b) => string.Join(", ", new[] { Lower(a), Lower(b) }.Order(StringComparer.Ordinal));

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
