using System.Globalization;
using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Briefing;

/// <summary>How much of an event a line tells.</summary>
/// <param name="Quotations">At most so many quotations.</param>
/// <param name="Longest">Of at most so many characters.</param>
internal readonly record struct Detail(int Quotations, int Longest)
{
    public static Detail Full => new(2, 260);
    public static Detail Short => new(1, 160);
}

/// <summary>Makes lines from what the record holds.</summary>
internal sealed class LineWriter(Wording wording, QuotationPicker quotations, Plans plans)
{
    public Wording Wording { get; } = wording;

    /// <summary>A line for an event.</summary>
    public Line Of(Event e, Detail detail, params IEnumerable<string> marks) =>
        new(When(e), Wording.Of(e), quotations.Of(e, detail.Quotations, detail.Longest))
        {
            Marks = [.. StatusMarks(e), .. marks],
            Notes = [.. StageWords.NotesOf(e, plans.AsOf), .. Accounts(e), .. DatesDiffer(e), .. PlacesDiffer(e)],
            EventId = e.Id,
        };

    /// <summary>The stated date; without one, that it is not stated and when it was told.</summary>
    public static string When(Event e) =>
        e.When.Edtf is { } date ? DateWords.Of(date) : When(e.Status == EventStatus.Planned ? e.LastTold() : e.FirstTold());

    /// <summary>What stands in the place of a date the words do not give.</summary>
    public static string When(DateOnly told) => $"date not stated; told {DateWords.Of(told)}";

    private IEnumerable<string> StatusMarks(Event e)
    {
        if (plans.IsLapsed(e)) yield return "planned, nothing heard since";
        else if (e.Status == EventStatus.Planned) yield return "planned";
        else if (e.Status == EventStatus.Ongoing) yield return "under way when told";
        else if (e.Status == EventStatus.Cancelled) yield return "cancelled";
        else if (e.Status == EventStatus.Denied) yield return "denied";
        if (e.Background) yield return "recalled";
    }

    private static IEnumerable<string> Accounts(Event e)
    {
        var accounts = e.Accounts.Select(a => a.Article.Id).Distinct().Count();
        if (accounts < 2) yield break;
        var publishers = e.Accounts.Select(a => a.Article.Publisher ?? a.Article.File).Distinct().Count();
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{accounts} accounts, {publishers} publisher{(publishers == 1 ? "" : "s")}");
    }

    private static IEnumerable<string> DatesDiffer(Event e)
    {
        if (e.When.Edtf is not { } preferred) yield break;
        var moved = e.Steps.Select(s => s.Before?.Text).OfType<string>().ToList();
        var others = e.Accounts.Where(a => a.Claim.When.Edtf is { } date && !date.Overlaps(preferred) && !moved.Contains(date.Text))
            .DistinctBy(a => a.Claim.When.Edtf!.Text).ToList();
        foreach (var other in others)
            yield return $"date differs: {DateWords.Of(other.Claim.When.Edtf)} in {Name(other.Article)}";
    }

    private static IEnumerable<string> PlacesDiffer(Event e)
    {
        if (e.Place?.Name is not { } preferred) yield break;
        var others = e.Accounts.Where(a => a.Claim.Place?.Name is { } name && name != preferred).DistinctBy(a => a.Claim.Place!.Name).ToList();
        foreach (var other in others)
            yield return $"place differs: {other.Claim.Place!.Name} in {Name(other.Article)}";
    }

    private static string Name(ArticleHead article) => SourceWords.Publisher(article);
}
