using System.Globalization;
using System.Text.Json;
using Chancery.Reading;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Watching;

/// <summary>The rows of what is watched.</summary>
internal sealed class WatchRows(SqliteConnection connection)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Time(object? value) => value is string text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    public static string Names(IEnumerable<string> names) => JsonSerializer.Serialize(names);

    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public object? Value(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public long Number(string sql, params ReadOnlySpan<object?> values) => Value(sql, values) is long number ? number : 0;

    public IReadOnlyList<string> Texts(string sql, params ReadOnlySpan<object?> values) => All(sql, row => row.GetString(0), values);

    public WatchedPage? Page(string condition, params ReadOnlySpan<object?> values) => All(
        $"SELECT p.key, p.address, s.name, p.listed, p.published, p.looks, p.failures FROM page p JOIN source s ON s.key = p.source {condition}",
        row => new WatchedPage(row.GetInt64(0), row.GetString(1), row.GetString(2), Time(row.GetString(3))!.Value, ClaimRows.Text(row, 4), row.GetInt32(5), row.GetInt32(6)), values).FirstOrDefault();

    public void Keep(string address, KeptAnswer answer) =>
        Run("INSERT INTO answer (address, etag, modified, at) VALUES ($1, $2, $3, $4) ON CONFLICT (address) DO UPDATE SET etag = $2, modified = $3, at = $4",
            address, answer.ETag, answer.LastModified, Text(answer.At));

    public KeptAnswer? Answer(string address) => All("SELECT etag, modified, at FROM answer WHERE address = $1",
        row => new KeptAnswer(ClaimRows.Text(row, 0), ClaimRows.Text(row, 1), Time(row.GetString(2))!.Value), address).FirstOrDefault();

    public KeptRobots? Robots(string site) => All("SELECT at, text FROM robots WHERE site = $1", row => new KeptRobots(Time(row.GetString(0))!.Value, ClaimRows.Text(row, 1)), site).FirstOrDefault();

    public LastVersion? Last(long page) => All(
        "SELECT v.key, a.title, a.text, a.language, a.published, v.modified, v.reader FROM version v JOIN article a ON a.key = v.article WHERE v.page = $1 ORDER BY v.key DESC LIMIT 1",
        row => new LastVersion(row.GetInt64(0), new Article(row.GetString(1), row.GetString(2), row.GetString(3), PublicationTime.Parse(ClaimRows.Text(row, 4))) { Modified = PublicationTime.Parse(ClaimRows.Text(row, 5)) }, row.GetString(6)),
        page).FirstOrDefault();

    public IReadOnlyList<SourceState> Sources() => All("""
        SELECT s.name, s.address, s.form, s.side, s.kind, s.language, s.reliability, s.read, s.due, s.fault,
            (SELECT count(*) FROM page p WHERE p.source = s.key), (SELECT count(*) FROM page p WHERE p.source = s.key AND p.fetched IS NULL AND p.due IS NOT NULL),
            (SELECT count(*) FROM page p WHERE p.source = s.key AND p.fault IS NOT NULL),
            (SELECT count(*) FROM version v WHERE v.source = s.key), (SELECT count(*) FROM version v WHERE v.source = s.key AND v.silent),
            (SELECT p.fault FROM page p WHERE p.source = s.key AND p.fault IS NOT NULL ORDER BY p.key DESC LIMIT 1)
        FROM source s ORDER BY s.name
        """, row => new SourceState(
            new(row.GetString(0), row.GetString(1), row.GetString(2), ClaimRows.Text(row, 3), row.GetString(4), ClaimRows.Text(row, 5), ClaimRows.Text(row, 6)),
            Time(row.GetValue(7)), Time(row.GetValue(8)), ClaimRows.Text(row, 9),
            row.GetInt32(10), row.GetInt32(11), row.GetInt32(12), row.GetInt32(13), row.GetInt32(14), ClaimRows.Text(row, 15)));

    public IReadOnlyList<ListedVersion> Versions(string? address, bool silent) => All($"""
        SELECT s.name, p.address, v.fetched, a.id, b.id, a.title, a.published, v.modified, v.hash, v.bytes, v.silent, v.change
        FROM version v JOIN page p ON p.key = v.page JOIN source s ON s.key = v.source JOIN article a ON a.key = v.article
        LEFT JOIN version w ON w.key = v.previous LEFT JOIN article b ON b.key = w.article
        WHERE {(address is null ? "v.previous IS NOT NULL" : "p.address = $1")} AND {(silent ? "v.silent" : "true")} ORDER BY v.key
        """, row => new ListedVersion(row.GetString(0), row.GetString(1), Time(row.GetString(2))!.Value,
            row.GetString(3), ClaimRows.Text(row, 4), row.GetString(5), ClaimRows.Text(row, 6),
            ClaimRows.Text(row, 7), row.GetString(8), row.GetInt32(9), row.GetInt32(10) != 0, ClaimRows.Text(row, 11)), address is null ? [] : [address]);

    private List<T> All<T>(string sql, Func<SqliteDataReader, T> of, params ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        using var command = Command(sql, values);
        using var row = command.ExecuteReader();
        while (row.Read()) found.Add(of(row));
        return found;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }
}
