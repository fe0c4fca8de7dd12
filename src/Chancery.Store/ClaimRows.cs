using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>A claim with the head of its article, as queries give it.</summary>
internal sealed class ClaimRows
{
    /// <summary>What to select from <c>claim c JOIN article a</c>; further columns follow at <see cref="Width"/>.</summary>
    public const string Columns = "c.key, c.position, c.body, a.id, a.title, a.language, a.published, a.publisher, a.url, a.file";

    /// <summary>How many columns those are.</summary>
    public const int Width = 10;

    private readonly Dictionary<string, ArticleHead> heads = new(StringComparer.Ordinal);

    public Told<T> Claim<T>(SqliteDataReader row) =>
        new(Head(row, 3), JsonSerializer.Deserialize<T>(row.GetString(2), ClaimsJson.Options)!) { Position = row.GetInt32(1) };

    /// <summary>The head of an article from its id, title, language, published, publisher, url and file.</summary>
    public ArticleHead Head(SqliteDataReader row, int first)
    {
        var id = row.GetString(first);
        return heads.TryGetValue(id, out var head) ? head
            : heads[id] = new(id, row.GetString(first + 1), row.GetString(first + 2), PublicationTime.Parse(Text(row, first + 3)), Text(row, first + 4), Text(row, first + 5), Text(row, first + 6));
    }

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
