using System.Globalization;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>What a claim is about, as the table numbers it.</summary>
internal enum ClaimKind
{
    Event = 0,
    Statement = 1,
    Commitment = 2,
}

/// <summary>Writes articles and claims within one transaction.</summary>
internal sealed class ClaimWriter
{
    private readonly SqliteCommand article, claim, party;

    public ClaimWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        article = Command(connection, transaction, """
            INSERT INTO article (id, title, text, language, published, day, publisher, byline, url, file)
            VALUES ($id, $title, $text, $language, $published, $day, $publisher, $byline, $url, $file)
            ON CONFLICT (id) DO NOTHING RETURNING key
            """, "$id", "$title", "$text", "$language", "$published", "$day", "$publisher", "$byline", "$url", "$file");
        claim = Command(connection, transaction, "INSERT INTO claim (article, kind, block, body) VALUES ($article, $kind, $block, $body) RETURNING key",
            "$article", "$kind", "$block", "$body");
        party = Command(connection, transaction, "INSERT OR IGNORE INTO claim_party (party, claim) VALUES ($party, $claim)", "$party", "$claim");
    }

    /// <summary>Writes those not held yet; gives their number.</summary>
    public int Write(IEnumerable<ArticleClaims> articles) => articles.Count(Write);

    private bool Write(ArticleClaims claims)
    {
        if (Key(claims.Article) is not { } key) return false;
        foreach (var e in claims.Events) Write(key, ClaimKind.Event, Block.Of(e), e, e.Parties);
        foreach (var s in claims.Statements) Write(key, ClaimKind.Statement, null, s, Codes(s.Speaker.Side, s.Addressee));
        foreach (var c in claims.Commitments) Write(key, ClaimKind.Commitment, null, c, c.Parties);
        return true;
    }

    private long? Key(Article a)
    {
        var day = a.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Set(article, a.Id, a.Title, a.Text, a.Language, a.Published?.ToString(), day, a.Publisher, a.Byline, a.Url, a.File);
        return (long?)article.ExecuteScalar();
    }

    private void Write<T>(long articleKey, ClaimKind kind, string? block, T body, IEnumerable<string> parties)
    {
        Set(claim, articleKey, (int)kind, block, JsonSerializer.Serialize(body, ClaimsJson.Options));
        var key = (long)claim.ExecuteScalar()!;
        foreach (var code in parties)
        {
            Set(party, code, key);
            party.ExecuteNonQuery();
        }
    }

    private static IEnumerable<string> Codes(params string?[] codes) => codes.OfType<string>();

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string text, params string[] names)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static void Set(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
