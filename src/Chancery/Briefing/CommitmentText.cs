using System.Globalization;
using Chancery.Recording;
using Chancery.Recording.Commitments;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>
/// Prints undertakings as plain text: by when, who, what and how it stands, the words, and what later articles tell of it.
/// </summary>
public sealed class CommitmentText
{
    private const int DateColumn = 20;
    private const int Narrowest = 50;
    private const int Longest = 200;
    private const int MostQuotations = 2;
    private const int MostReports = 3;
    private readonly ActorDirectory actors;
    private readonly Wording wording;
    private readonly Dictionary<string, Event> events;
    private readonly Dictionary<string, Commitment> commitments;

    /// <param name="authority">Names.</param>
    /// <param name="record">The record, for the events that undertakings lead to.</param>
    /// <param name="all">Every undertaking, for those that they lead to.</param>
    /// <param name="on">The day.</param>
    public CommitmentText(AuthorityFile authority, RecordView record, IReadOnlyList<Commitment> all, DateOnly on)
    {
        actors = new(authority);
        wording = new(authority, actors, null, new(authority, on));
        events = record.Events.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        commitments = all.ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>Writes the undertakings in the order given, wrapped to so many columns.</summary>
    public void Write(TextWriter output, IEnumerable<StandingCommitment> standing, int columns = 100)
    {
        foreach (var one in standing) Write(output, one, Math.Max(Narrowest, columns) - DateColumn);
    }

    private void Write(TextWriter output, StandingCommitment standing, int width)
    {
        var c = standing.Commitment;
        var dates = TextLines.Wrapped(c.Due is { } due ? "due " + DateWords.Of(due) : "no date", DateColumn - 2).ToList();
        var body = Lines(standing).SelectMany(l => TextLines.Wrapped(l.Text, width - l.Indent).Select(t => new string(' ', l.Indent) + t))
            .ToList();
        for (var i = 0; i < Math.Max(dates.Count, body.Count); i++)
            output.Write($"{TextLines.Padded(At(dates, i), DateColumn)}{At(body, i)}".TrimEnd() + "\n");
    }

    private static string At(List<string> lines, int i) => i < lines.Count ? lines[i] : "";

    private IEnumerable<(string Text, int Indent)> Lines(StandingCommitment standing)
    {
        var c = standing.Commitment;
        var who = string.Join(" and ", c.Obligors.Select(actors.InSentence));
        yield return ($"{who}: {c.Goal} [{CommitmentWords.Of(standing)}] [{c.Strength}] · {Notes(c)}", 0);
        foreach (var told in c.Accounts.DistinctBy(a => (a.Article.Publisher, a.Article.Language)).Take(MostQuotations))
            yield return (Quoted(told.Article, told.Claim.Evidence[0], told.Claim.Goal), 2);
        foreach (var link in standing.Links)
        {
            yield return (Link(link), 2);
            yield return (Quoted(link.Evidence), 4);
        }
        foreach (var proposal in standing.Proposals)
        {
            yield return ($"proposed: {CommitmentWords.Of(proposal.Status)} ({proposal.Reason})", 2);
            foreach (var passage in proposal.Evidence.Take(MostReports)) yield return (Quoted(passage), 4);
            if (proposal.Evidence.Count > MostReports)
                yield return (string.Create(CultureInfo.InvariantCulture, $"and {proposal.Evidence.Count - MostReports} more"), 4);
        }
    }

    private string Notes(Commitment c)
    {
        var notes = new List<string>();
        if (c.FirstTold is { } told) notes.Add("given " + DateWords.Of(told));
        if (c.MadeAt is { } made) notes.Add($"at: {wording.Of(made)}");
        if (c.Field is { } field) notes.Add(field);
        notes.AddRange(c.Targets.Select(t => "target " + CommitmentWords.Of(t)));
        if (c.Accounts.Count > 1) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{c.Accounts.Count} accounts"));
        if (c.IsDueDisputed) notes.Add("due day differs: " + string.Join(", ", c.Accounts.Select(a => a.Claim.Due).OfType<string>()
            .Distinct()));
        return string.Join("; ", notes);
    }

    private string Link(CommitmentLink link) => link.Kind switch
    {
        CommitmentLinkKind.ImplementedBy =>
            $"later: {(events.TryGetValue(link.To, out var e) ? $"{LineWriter.When(e)}, {wording.Of(e)}" : link.To)}",
        CommitmentLinkKind.Reiterates => $"reiterates what was given {Given(link.To)}",
        _ => $"supersedes what was given {Given(link.To)} ({link.Reason})",
    };

    private string Given(string id) => commitments.GetValueOrDefault(id)?.FirstTold is { } day ? DateWords.Of(day) : "before";

    private static string Quoted(Passage p) => Quoted(p.Article, p.Words, "");

    private static string Quoted(ArticleHead article, Reading.Citation words, string matter) =>
        $"“{Quotation.Of(article, words, Longest, [matter])}” — {SourceWords.Publisher(article)}, {SourceWords.Day(article)}";
}
