using System.Globalization;
using Chancery.Coding;
using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>Why two accounts were taken for one event, in words.</summary>
internal static class Reasons
{
    /// <summary>What is said of a link that counts only because nothing else fits.</summary>
    public const string NoRival = "no other event fits as well";

    /// <summary>Kind and parties, dates, then what else is in common.</summary>
    public static IEnumerable<string> For(Account a, Account b)
    {
        foreach (var (ground, points) in Link.Grounds(a, b))
            if (points > 0 || ground is Ground.Kind or Ground.Dates)
                foreach (var words in Words(ground, a, b)) yield return words;
        if (a.Claim.Status != b.Claim.Status) yield return $"one account says {Lower(a.Claim.Status)}, one {Lower(b.Claim.Status)}";
    }

    /// <summary>Each ground with its points, also those that speak against it.</summary>
    public static IEnumerable<string> WithPoints(Account a, Account b) => Link.Grounds(a, b)
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", Words(g.Ground, a, b))} ({g.Points:+0.#;-0.#;0})"));

    private static IEnumerable<string> Words(Ground ground, Account a, Account b) => ground switch
    {
        Ground.Kind => [Kind(a.Claim, b.Claim)],
        Ground.Dates => [Dates(a, b)],
        Ground.People => a.PeopleInCommon(b).Select(p => p.Person.Name).Distinct().Select(p => $"person in common: {p}"),
        Ground.Mechanism => [Mechanism(a, b)],
        Ground.City => [Contradiction.CitiesAgree(a.Claim, b.Claim) ? $"same city: {a.Claim.Place!.Name}" : $"cities differ: {a.Claim.Place!.Name}, {b.Claim.Place!.Name}"],
        Ground.Figures => [Counted(a.FiguresInCommon(b), "figure")],
        Ground.Names => [Counted(a.NamesInCommon(b).Count, "quoted name")],
        Ground.Body => [$"same body: {Block.BodyOf(a.Claim)}"],
        Ground.OtherNames => ["other names quoted"],
        Ground.Words => ["words in common"],
        Ground.Topics => [a.Claim.Topics.Intersect(b.Claim.Topics).Any() ? "same topic" : "topics differ"],
        Ground.OtherTarget => ["told as done to others"],
        Ground.SaidOften => ["such words are said often"],
        Ground.Recalled => ["recalled without a date"],
        _ => ["one meeting gives many agreements"],
    };

    private static string Kind(EventClaim a, EventClaim b)
    {
        var sides = a.Parties.SequenceEqual(b.Parties) ? "parties" : "parties in common";
        return a.Type == b.Type ? $"same type and {sides}" : $"near types ({Pair(a.Type, b.Type)}) and {sides}";
    }

    private static string Mechanism(Account a, Account b) => a.IsNumberedLike(b)
        ? string.Create(CultureInfo.InvariantCulture, $"same mechanism and number: {a.Claim.Mechanism}, {a.Claim.Ordinal}")
        : $"same mechanism: {a.Claim.Mechanism}";

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")} in common");

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
