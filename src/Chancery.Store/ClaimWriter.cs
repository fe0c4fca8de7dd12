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
    // The same article can come under several names (two files, two addresses); which of them is kept must not depend on the
    // order of reading, so it is the first in the alphabet.
    private const string FirstName = """
        UPDATE article SET publisher = $publisher, byline = $byline, agency = $agency, url = $url, file = $file WHERE id = $id
        AND (coalesce($publisher, ''), coalesce($url, ''), coalesce($file, ''), coalesce($byline, '')) < (coalesce(publisher, ''), coalesce(url, ''), coalesce(file, ''), coalesce(byline, ''))
        RETURNING original
        """;

    private const string FirstOfText = $"UPDATE original SET first = (SELECT a.key FROM article a WHERE a.original = original.key ORDER BY {OriginWriter.Earliest} LIMIT 1) WHERE key = $original";

    private readonly SqliteCommand article, firstName, firstOfText, claim, party, stale;

    public ClaimWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        article = Command(connection, transaction, """
            INSERT INTO article (id, title, text, language, published, day, publisher, byline, agency, url, file, readout)
            VALUES ($id, $title, $text, $language, $published, $day, $publisher, $byline, $agency, $url, $file, $readout)
            ON CONFLICT (id) DO NOTHING RETURNING key
            """, "$id", "$title", "$text", "$language", "$published", "$day", "$publisher", "$byline", "$agency", "$url", "$file", "$readout");
        firstName = Command(connection, transaction, FirstName, "$id", "$publisher", "$byline", "$agency", "$url", "$file");
        firstOfText = Command(connection, transaction, FirstOfText, "$original");
        claim = Command(connection, transaction, "INSERT INTO claim (article, kind, position, block, body) VALUES ($article, $kind, $position, $block, $body) RETURNING key",
            "$article", "$kind", "$position", "$block", "$body");
        stale = Command(connection, transaction, "INSERT OR IGNORE INTO stale VALUES ($block)", "$block");
        party = Command(connection, transaction, "INSERT OR IGNORE INTO claim_party (party, claim) VALUES ($party, $claim)", "$party", "$claim");
    }

    /// <summary>Writes those not held yet; gives their number.</summary>
    public int Write(IEnumerable<ArticleClaims> articles) => articles.Count(Write);

    private bool Write(ArticleClaims claims)
    {
        if (Key(claims) is not { } key) return false;
        WriteAll(key, ClaimKind.Event, claims.Events, e => e.Parties, Block.Of);
        WriteAll(key, ClaimKind.Statement, claims.Statements, s => Codes(s.Speaker.Side, s.Addressee));
        WriteAll(key, ClaimKind.Commitment, claims.Commitments, c => c.Parties);
        return true;
    }

    private long? Key(ArticleClaims claims)
    {
        var a = claims.Article;
        var day = a.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var readout = claims.Readout is null ? null : JsonSerializer.Serialize(claims.Readout, ClaimsJson.Options);
        Set(article, a.Id, a.Title, a.Text, a.Language, a.Published?.ToString(), day, a.Publisher, a.Byline, claims.Agency, a.Url, a.File, readout);
        var key = (long?)article.ExecuteScalar();
        if (key is null) Rename(a, claims.Agency);
        return key;
    }

    private void Rename(Article a, string? agency)
    {
        Set(firstName, a.Id, a.Publisher, a.Byline, agency, a.Url, a.File);
        if (firstName.ExecuteScalar() is long original) Run(firstOfText, original);
    }

    private void WriteAll<T>(long articleKey, ClaimKind kind, IReadOnlyList<T> claims, Func<T, IEnumerable<string>> parties, Func<T, string>? block = null)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var own = block?.Invoke(claims[i]);
            if (own is not null) Run(stale, own);
            Set(claim, articleKey, (int)kind, i, own, JsonSerializer.Serialize(claims[i], ClaimsJson.Options));
            var key = (long)claim.ExecuteScalar()!;
            foreach (var code in parties(claims[i])) Run(party, code, key);
        }
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        Set(command, values);
        command.ExecuteNonQuery();
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
