namespace Chancery.Resolving.Authority;

/// <summary>Applies corrections to tenures: each later one to what the earlier ones left.</summary>
internal sealed class CorrectedTenures
{
    private const int Handover = 31;
    private readonly HashSet<string> shared;

    /// <param name="bundled">What ships; it tells which offices have several holders at a time.</param>
    public CorrectedTenures(IReadOnlyList<Tenure> bundled) =>
        shared = [.. bundled.GroupBy(t => t.Office, StringComparer.Ordinal).Where(IsShared).Select(g => g.Key)];

    /// <summary>
    /// The tenures with one more correction. Other times of the same person in the office that touch the corrected one give way; of other
    /// persons the days within it do, unless the office has several holders at a time, as that of a deputy or ambassador.
    /// </summary>
    /// <exception cref="ArgumentException">The correction ends before it begins.</exception>
    public IReadOnlyList<Tenure> With(IReadOnlyList<Tenure> tenures, TenureCorrection c)
    {
        if (c.Last < c.First)
            throw new ArgumentException($"The tenure of {c.Person} ({c.Side}, {c.Office}) ends before it begins; exchange or correct the days.", nameof(c));
        return [.. tenures.SelectMany(t => Left(t, c)), new(c.Person, c.Side, c.Office, c.First, c.Last) { Correction = c.Reason }];
    }

    private IEnumerable<Tenure> Left(Tenure t, TenureCorrection c)
    {
        var meets = t.Side == c.Side && t.Office == c.Office && t.From <= c.Last && c.First <= t.To;
        if (!meets || (t.Person != c.Person && shared.Contains(t.Office))) return [t];
        return t.Person == c.Person ? [] : Outside(t, c);
    }

    private static IEnumerable<Tenure> Outside(Tenure t, TenureCorrection c)
    {
        if (t.From < c.First) yield return t with { To = c.First.AddDays(-1) };
        if (t.To > c.Last) yield return t with { From = c.Last.AddDays(1) };
    }

    // Of an office that one holds at a time, a side here and there may have dates that overlap; of others most sides have.
    private static bool IsShared(IGrouping<string, Tenure> office)
    {
        var several = office.GroupBy(t => t.Side, StringComparer.Ordinal).Where(s => s.Select(t => t.Person).Distinct().Count() > 1)
            .ToList();
        return 2 * several.Count(HasTwoAtATime) > several.Count;
    }

    private static bool HasTwoAtATime(IEnumerable<Tenure> side)
    {
        var ordered = side.OrderBy(t => t.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(p => p.First.Person != p.Second.Person
            && p.First.To.DayNumber - p.Second.From.DayNumber > Handover);
    }
}
