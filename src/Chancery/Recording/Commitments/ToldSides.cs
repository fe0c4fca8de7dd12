namespace Chancery.Recording.Commitments;

/// <summary>Of which sides each article of a record tells.</summary>
internal sealed class ToldSides
{
    private const int DaysAfterDue = 730;
    private const int DaysWithoutDue = 1461;
    private readonly Dictionary<string, HashSet<string>> sides = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleHead> heads = new(StringComparer.Ordinal);

    public ToldSides(RecordView record)
    {
        foreach (var account in record.Events.SelectMany(e => e.Accounts)) Add(account.Article, account.Claim.Parties);
        foreach (var said in record.Statements) Add(said.Article, [said.Claim.Speaker.Side, said.Claim.Addressee]);
        foreach (var undertaken in record.Commitments) Add(undertaken.Article, undertaken.Claim.Parties);
    }

    /// <summary>The articles, by id.</summary>
    public IEnumerable<ArticleHead> Articles => heads.Values;

    /// <summary>The head of an article; null where the record tells nothing by it.</summary>
    public ArticleHead? Head(string id) => heads.GetValueOrDefault(id);

    /// <summary>The sides that an article of the record tells of.</summary>
    public IReadOnlyCollection<string> Of(string article) => sides[article];

    /// <summary>Whether an article tells of a side.</summary>
    public bool TellsOf(string article, string side) => sides.TryGetValue(article, out var told) && told.Contains(side);

    /// <summary>Whether an article tells of all who undertake it, is not older than its first account, and not years too late.</summary>
    public bool MayTellOf(ArticleHead article, Commitment c) =>
        article.Published is { } published && IsInTime(published.Day, c)
        && sides.TryGetValue(article.Id, out var told) && IsBetween(told, c);

    /// <summary>Whether what is told on a day can be of an undertaking: not before it, and for some years only after its day.</summary>
    public static bool IsInTime(DateOnly day, Commitment c) => c.FirstTold is { } first && day >= first
        && day.DayNumber <= (c.Due is { } due && due.Latest > first ? due.Latest.DayNumber + DaysAfterDue
            : first.DayNumber + DaysWithoutDue);

    /// <summary>
    /// Whether sides are those of an undertaking: all who undertake it; where one does so alone, another of which its articles tell too.
    /// </summary>
    public bool IsBetween(IReadOnlyCollection<string> told, Commitment c)
    {
        if (!c.Obligors.All(told.Contains)) return false;
        if (c.Obligors.Count > 1) return true;
        var others = c.Accounts.SelectMany(a => sides[a.Article.Id]).Where(s => !c.Obligors.Contains(s)).ToList();
        return others.Exists(told.Contains);
    }

    private void Add(ArticleHead article, IEnumerable<string?> codes)
    {
        heads.TryAdd(article.Id, article);
        if (!sides.TryGetValue(article.Id, out var told)) sides[article.Id] = told = new(StringComparer.Ordinal);
        told.UnionWith(codes.OfType<string>());
    }
}
