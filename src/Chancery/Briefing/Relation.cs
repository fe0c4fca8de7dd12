using Chancery.Coding;
using Chancery.Recording;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>The view onto two actors: what the record holds of them as told by articles published up to a day.</summary>
public sealed class Relation
{
    // An organisation of nearly all states says nothing about two of them.
    private const int MembersOfAnIntimateOrganisation = 40;
    private readonly HashSet<string> articles;

    /// <param name="record">The record, or a selection that holds all of the pair.</param>
    /// <param name="pair">The two sides.</param>
    /// <param name="authority">Who belongs to which organisation.</param>
    /// <param name="until">The last day of publication taken in; null for the last one in the record.</param>
    /// <exception cref="ArgumentException">The record holds nothing, or nothing published by then.</exception>
    public Relation(RecordView record, Pair pair, AuthorityFile authority, DateOnly? until = null)
    {
        Pair = pair;
        AsOf = until ?? record.LastPublished()
            ?? throw new ArgumentException("The record is empty; take in articles first with 'chancery ingest PATH'.");
        var told = record.AsTold(AsOf);
        Events = told.Events;
        Between = [.. told.Events.Where(e => pair.IsAmong(e.Parties) && !pair.Others(e.Parties).Any())];
        var shared = SharedOrganisations(authority, pair);
        Company = [.. told.Events.Where(e => (pair.IsAmong(e.Parties) && pair.Others(e.Parties).Any()) || IsSharedSession(e, shared))];
        articles = [.. told.Events.Where(e => pair.IsAmong(e.Parties)).SelectMany(e => e.Accounts).Select(a => a.Article.Id)];
        Statements = [.. told.Statements.Where(Concerns)];
        Commitments = [.. told.Commitments.Where(Concerns)];
        Articles = [.. ArticlesOfThePair()];
    }

    /// <summary>The two sides.</summary>
    public Pair Pair { get; }

    /// <summary>The last day of publication taken in.</summary>
    public DateOnly AsOf { get; }

    /// <summary>All events of the record as told by then.</summary>
    public IReadOnlyList<Event> Events { get; }

    /// <summary>Events of the two alone.</summary>
    public IReadOnlyList<Event> Between { get; }

    /// <summary>Events of the two with others, and sessions of organisations both belong to.</summary>
    public IReadOnlyList<Event> Company { get; }

    /// <summary>What one side says to the other, or says in an article that tells of both.</summary>
    public IReadOnlyList<Told<StatementClaim>> Statements { get; }

    /// <summary>What both undertake, or one of them in an article that tells of both.</summary>
    public IReadOnlyList<Told<CommitmentClaim>> Commitments { get; }

    /// <summary>Every article that tells of the two, by publication time.</summary>
    public IReadOnlyList<ArticleHead> Articles { get; }

    /// <summary>Whether an article tells of the two.</summary>
    public bool TellsOfThem(ArticleHead article) => articles.Contains(article.Id);

    private bool Concerns(Told<StatementClaim> told) =>
        Pair.Has(told.Claim.Speaker.Side)
            && (told.Claim.Addressee is { } to && to == Pair.Other(told.Claim.Speaker.Side!) || articles.Contains(told.Article.Id));

    private bool Concerns(Told<CommitmentClaim> told) =>
        Pair.IsAmong(told.Claim.Parties)
            || (told.Claim.Parties.Count > 0 && told.Claim.Parties.All(Pair.Has) && articles.Contains(told.Article.Id));

    private IEnumerable<ArticleHead> ArticlesOfThePair() =>
        Events.Where(e => Pair.IsAmong(e.Parties)).SelectMany(e => e.Accounts).Select(a => a.Article)
            .Concat(Statements.Select(s => s.Article)).Concat(Commitments.Select(c => c.Article))
            .DistinctBy(a => a.Id).OrderBy(a => a.Published?.Day).ThenBy(a => a.Id, StringComparer.Ordinal);

    private bool IsSharedSession(Event e, HashSet<string> shared) =>
        e.Type == EventType.Session && e.Parties.Any(shared.Contains) && e.Parties.Count <= 2 && e.Mechanism is not null
        && (e.People.Count == 0 || e.People.Any(p => Pair.Has(p.Side)));

    private static HashSet<string> SharedOrganisations(AuthorityFile authority, Pair pair) =>
        [.. authority.Members.Where(m => m.Value.Count <= MembersOfAnIntimateOrganisation && pair.IsAmong(m.Value.Select(s => s.State)))
            .Select(m => m.Key)];
}
