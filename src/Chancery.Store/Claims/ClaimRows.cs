using System.Data.Common;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Store.Claims;

/// <summary>A claim with the head of its article, as queries give it.</summary>
internal sealed class ClaimRows
{
    /// <summary>What to select from <c>claim c JOIN article a</c>; further columns follow at <see cref="Width"/>.</summary>
    public const string Columns = $"c.key, c.position, c.body, {Heads}";

    /// <summary>What to select from <c>article a</c>: its head, and what its text's first article is known by.</summary>
    public const string Heads = """
        a.id, a.title, a.language, a.published, a.publisher, a.url, a.file,
        (SELECT coalesce(f.agency, f.publisher, f.url, f.id) FROM original o JOIN article f ON f.key = o.first WHERE o.key = a.original)
        """;

    /// <summary>A claim with its article, of the generation that is in force there.</summary>
    public const string InForce = "claim c JOIN article a ON a.key = c.article AND a.generation = c.generation";

    /// <summary>How many columns <see cref="Columns"/> are.</summary>
    public const int Width = 11;

    private const int HeadsRemembered = 20_000;
    private readonly Dictionary<string, ArticleHead> heads = new(StringComparer.Ordinal);

    public Told<T> Claim<T>(DbDataReader row) =>
        new(Head(row, 3), JsonSerializer.Deserialize<T>(row.GetString(2), ClaimsJson.Options)!) { Position = (int)row.GetInt64(1) };

    /// <summary>The head of an article from the columns of <see cref="Heads"/>, of which this is the first.</summary>
    public ArticleHead Head(DbDataReader row, int first)
    {
        var id = row.GetString(first);
        if (heads.TryGetValue(id, out var head)) return head;
        if (heads.Count >= HeadsRemembered) heads.Clear();
        return heads[id] = new(id, row.GetString(first + 1), row.GetString(first + 2), PublicationTime.Parse(Sql.Text(row, first + 3)),
            Sql.Text(row, first + 4), Sql.Text(row, first + 5), Sql.Text(row, first + 6))
        {
            Origin = HostOr(Sql.Text(row, first + 7) ?? id),
        };
    }

    private static string HostOr(string name) => Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : name;
}
