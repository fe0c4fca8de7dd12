using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>How much speaks for two accounts being of one event: the sum of the points of its grounds. <see cref="Reasons"/> says them in words.</summary>
/// <param name="Score">The sum; only compared, with the thresholds of <see cref="MergePolicy"/>.</param>
internal readonly record struct Link(double Score)
{
    private const int LongestMonth = 31;
    private const int SomeDays = 3;
    private const int Fortnight = 14;
    private const int FewWords = 6;

    /// <summary>The link of two accounts that do not contradict each other.</summary>
    public static Link Between(Account a, Account b)
    {
        var score = 0.0;
        foreach (var (_, points) in Grounds(a, b)) score += points;
        return new(score);
    }

    /// <summary>What speaks for it and against it; what has nothing to say is left out.</summary>
    public static IEnumerable<(Ground Ground, double Points)> Grounds(Account a, Account b)
    {
        yield return (Ground.Kind, KindPoints(a.Claim, b.Claim));
        yield return (Ground.Dates, DatePoints(a, b));
        if (a.PeopleInCommon(b).Count() is > 0 and var people) yield return (Ground.People, AreWords(a) ? 1 : Math.Min(3 * people, 6));
        if (a.Claim.Mechanism is not null && a.Claim.Mechanism == b.Claim.Mechanism) yield return (Ground.Mechanism, a.IsNumberedLike(b) ? 10 : 5);
        else if (Block.BodyOf(a.Claim) is { } body && body == Block.BodyOf(b.Claim)) yield return (Ground.Body, 2);
        if (a.Claim.Place?.Name is not null && b.Claim.Place?.Name is not null) yield return (Ground.City, CityPoints(a, b));
        if (a.FiguresInCommon(b) is > 0 and var figures) yield return (Ground.Figures, figures > 1 ? 5 : 1);
        var names = a.NamesInCommon(b).Count;
        if (names > 0) yield return (Ground.Names, AreWords(a) ? Math.Min(names + 1, 3) : names > 1 ? 5 : 3);
        else if (AreWords(a) && (a.NamesAreMissingIn(b) || b.NamesAreMissingIn(a))) yield return (Ground.OtherNames, -2.5);
        if (WordPoints(a, b) is not 0 and var words) yield return (Ground.Words, words);
        if (TopicPoints(a.Claim, b.Claim) is not 0 and var topics) yield return (Ground.Topics, topics);
        if (a.Claim.To.Count > 0 && b.Claim.To.Count > 0 && !a.Claim.To.Intersect(b.Claim.To).Any()) yield return (Ground.OtherTarget, names > 0 ? -1 : -4);
        if (AreWords(a)) yield return (Ground.SaidOften, IsOneVoice(a, b) ? -3 : -1.5);
        if (a.IsOfAnyTime || b.IsOfAnyTime) yield return (Ground.Recalled, -3);
        if (Block.KindOf(a.Claim.Type) == "agreement") yield return (Ground.ManyAtOnce, -2);
    }

    private static bool AreWords(Account a) => Block.AreWords(a.Claim.Type);

    // One publisher tells in one language of one statement once, but for copies.
    private static bool IsOneVoice(Account a, Account b) => a.Told.Article.Publisher is { } publisher && publisher == b.Told.Article.Publisher
        && a.Told.Article.Language == b.Told.Article.Language;

    private static double CityPoints(Account a, Account b) => Contradiction.CitiesAgree(a.Claim, b.Claim) ? 2 : Contradiction.SameDay(a, b) ? -3 : -5;

    // The more parties agree, the less it is chance; a way from one state to another says more than the two states.
    private static double KindPoints(EventClaim a, EventClaim b) => (a.Type == b.Type ? 1 : 0)
        + (a.Parties.Count > 1 && a.Parties.SequenceEqual(b.Parties) ? 1 + Math.Min((a.Parties.Count - 2) / 2.0, 1) : 0)
        + (a.To.Count > 0 && a.To.Equals(b.To) && a.From.Equals(b.From) ? 1 : 0);

    private static double DatePoints(Account a, Account b)
    {
        if (Contradiction.IsOfOtherDays(a, b)) return 3;
        if (a.Window.Stated && b.Window.Stated) return BothDated(a, b);
        if (a.Window.Stated || b.Window.Stated) return a.Window.Stated ? OneDated(b, a) : OneDated(a, b);
        return a.Published is { } one && b.Published is { } other ? Math.Abs(one.DayNumber - other.DayNumber) switch { 0 => AreWords(a) ? 2.5 : 2, 1 => AreWords(a) ? -1 : 1.5, <= SomeDays => AreWords(a) ? -1.5 : 0.5, _ => -1 } : 0;
    }

    private static double BothDated(Account a, Account b)
    {
        if (!a.Window.Overlaps(b.Window)) return 0;
        if (a.Window.IsTight && b.Window.IsTight) return a.Claim.When.Edtf!.Text == b.Claim.When.Edtf!.Text ? 4 : 3;
        if (a.Claim.When.Edtf!.Text != b.Claim.When.Edtf!.Text) return 1;
        return a.Window.Last.DayNumber - a.Window.First.DayNumber <= 2 * LongestMonth ? 2 : 1;
    }

    // Undated news, published on the day that another account states or the next, is most likely of that day.
    private static double OneDated(Account undated, Account dated)
    {
        if (!dated.Window.IsTight || undated.Published is not { } day) return 0;
        return dated.Window.DaysTo(new(day, day, false)) switch { 0 => 3, 1 => AreWords(dated) ? 0 : 3, <= SomeDays => 1, <= Fortnight => 0, _ => -1 };
    }

    private static double WordPoints(Account a, Account b)
    {
        if (a.Told.Article.Language != b.Told.Article.Language || Math.Min(a.Words.Count, b.Words.Count) < FewWords) return 0;
        var share = 2.0 * a.Words.Count(b.Words.Contains) / (a.Words.Count + b.Words.Count);
        return share >= 0.8 ? 10 : share >= 0.5 ? 3 : share >= 0.3 ? 1.5 : share < 0.1 && AreWords(a) ? -2 : 0;
    }

    private static double TopicPoints(EventClaim a, EventClaim b)
    {
        if (a.Topics.Count == 0 || b.Topics.Count == 0 || Block.KindOf(a.Type) is "talks" or "visit") return 0;
        return a.Topics.Intersect(b.Topics).Any() ? Block.KindOf(a.Type) == "agreement" ? 2 : 1 : Block.AreWords(a.Type) ? -1 : 0;
    }
}
