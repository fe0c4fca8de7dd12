using Chancery.Briefing;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Tests.Briefing;

/// <summary>Records made from articles of our own.</summary>
internal static class Records
{
    public static Article Article(
        string text, string published, string language = "en", string title = "", string publisher = "The Courier", string? url = null) =>
        new(title, text, language, PublicationTime.Parse(published)) { Publisher = publisher, Url = url };

    public static RecordView Of(params IEnumerable<Article> articles)
    {
        var claims = articles.Select(TestPipeline.Instance.Read).ToList();
        return new(
            EventAssembler.Assemble(claims.SelectMany(c => c.Events.Select(e => new Told<EventClaim>(ArticleHead.Of(c.Article), e)))),
            [.. claims.SelectMany(c => c.Statements.Select(s => new Told<StatementClaim>(ArticleHead.Of(c.Article), s)))],
            [.. claims.SelectMany(c => c.Commitments.Select(s => new Told<CommitmentClaim>(ArticleHead.Of(c.Article), s)))]);
    }

    /// <summary>One event of several accounts.</summary>
    public static Event Joined(params IReadOnlyList<Event> events) => events[0] with { Accounts = [.. events.SelectMany(e => e.Accounts)] };

    public static Brief Brief(RecordView record, string first = "IND", string second = "RUS", string? until = null)
    {
        var authority = TestPipeline.Instance.Authority;
        return Chancery.Briefing.Brief.Of(
            new Relation(record, new Pair(first, second), authority, until is null ? null : PublicationTime.Parse(until)!.Value.Day),
            authority);
    }

    public static Section? Section(this Brief brief, string id) => brief.Sections.FirstOrDefault(s => s.Id == id);

    public static IReadOnlyList<Line> LinesOf(this Brief brief, string id) =>
        [.. (brief.Section(id)?.Groups ?? []).SelectMany(g => g.Lines)];
}
