using System.Globalization;
using Chancery.Recording.Decisions;
using Chancery.Store.Events;
using Chancery.Store.Generations;

namespace Chancery.Store.Decisions;

/// <summary>Takes one decision within a transaction: adds it, and takes back what is to be assembled anew.</summary>
internal sealed class Deciding(Sql sql, DecisionLog log)
{
    private readonly Placement placement = new(sql);

    public DecisionEntry Take(Decision decision, string by, string? why, DateTimeOffset at)
    {
        var taken = log.All();
        if (FaultOf(decision, taken) is { } fault) throw new ArgumentException(fault);
        var number = (sql.Number("SELECT max(key) FROM decision") + 1).ToString(CultureInfo.InvariantCulture);
        var entry = new DecisionEntry("d" + number, at, by, why, decision);
        log.Add(entry);
        TakeBack(Concerned(decision, taken));
        Settle([.. taken, entry], at);
        return entry;
    }

    private string? FaultOf(Decision decision, IReadOnlyList<DecisionEntry> taken)
    {
        if (decision is Decision.Undone undo && new Judgements(taken).InForce.All(e => e.Id != undo.Decision))
            return taken.Any(e => e.Id == undo.Decision) ? $"the decision '{undo.Decision}' does not count any more; undo what undid it to have it back." : $"there is no decision '{undo.Decision}'; 'chancery review --decisions' lists them.";
        if (decision is Decision.Corrected c && Corrections.FaultOf(c.Field, c.Value) is { } fault) return fault;
        var unknown = decision.Claims.Select(a => a.Article).Distinct().FirstOrDefault(a => sql.Value("SELECT 1 FROM article WHERE id = $1", a) is null);
        return unknown is null ? null : $"the record does not hold the article '{unknown}' that the decision is about.";
    }

    // What an undoing is about is what it undoes.
    private static Decision Concerned(Decision decision, IReadOnlyList<DecisionEntry> taken)
    {
        while (decision is Decision.Undone undo) decision = taken.First(e => e.Id == undo.Decision).Decision;
        return decision;
    }

    private void Settle(IReadOnlyList<DecisionEntry> taken, DateTimeOffset at)
    {
        var ever = taken.Select(e => e.Decision).OfType<Decision.Adopted>().Select(a => a.Generation).ToHashSet();
        if (ever.Count == 0) return;
        var now = new Judgements(taken).InForce.Select(e => e.Decision).OfType<Decision.Adopted>().Select(a => a.Generation).ToHashSet();
        new GenerationLog(sql).Settle(now, ever, at);
    }

    private void TakeBack(Decision decision)
    {
        if (decision is Decision.Identified person) placement.TakeBackArticles(Naming(person.Name));
        else if (decision.Claims.Count > 0) placement.TakeBackArticles(Articles(decision.Claims.Select(c => c.Article)));
    }

    private List<long> Articles(IEnumerable<string> ids) => sql.All("SELECT key FROM article WHERE id IN (SELECT value FROM EACH($1))", r => r.GetInt64(0), Sql.Json(ids.Distinct()));

    private List<long> Naming(string name) => sql.All("SELECT DISTINCT article FROM claim WHERE kind = 0 AND body LIKE $1", r => r.GetInt64(0),
        $"%\"name\":\"{name.Replace("\\", "_", StringComparison.Ordinal).Replace("\"", "_", StringComparison.Ordinal)}\"%");
}
