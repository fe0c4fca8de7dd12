using Chancery.Reading;

namespace Chancery.Store.Watching;

/// <summary>The rows of what is watched.</summary>
internal sealed class WatchRows(Sql sql)
{
    public int Run(string statement, params ReadOnlySpan<object?> values) => sql.Run(statement, values);

    public object? Value(string statement, params ReadOnlySpan<object?> values) => sql.Value(statement, values);

    public long Number(string statement, params ReadOnlySpan<object?> values) => sql.Number(statement, values);

    public IReadOnlyList<string> Texts(string statement, params ReadOnlySpan<object?> values) => sql.All(statement, row => row.GetString(0), values);

    public WatchedPage? Page(string condition, params ReadOnlySpan<object?> values) => sql.All(
        $"SELECT p.key, p.address, s.name, p.listed, p.published, p.looks, p.failures FROM page p JOIN source s ON s.key = p.source {condition}",
        row => new WatchedPage(row.GetInt64(0), row.GetString(1), row.GetString(2), Times.Time(row.GetString(3))!.Value, Sql.Text(row, 4), (int)row.GetInt64(5), (int)row.GetInt64(6)), values).FirstOrDefault();

    public void Keep(string address, KeptAnswer answer) =>
        Run("INSERT INTO answer (address, etag, modified, at) VALUES ($1, $2, $3, $4) ON CONFLICT (address) DO UPDATE SET etag = $2, modified = $3, at = $4",
            address, answer.ETag, answer.LastModified, Times.Text(answer.At));

    public KeptAnswer? Answer(string address) => sql.All("SELECT etag, modified, at FROM answer WHERE address = $1",
        row => new KeptAnswer(Sql.Text(row, 0), Sql.Text(row, 1), Times.Time(row.GetString(2))!.Value), address).FirstOrDefault();

    public KeptRobots? Robots(string site) => sql.All("SELECT at, text FROM robots WHERE site = $1", row => new KeptRobots(Times.Time(row.GetString(0))!.Value, Sql.Text(row, 1)), site).FirstOrDefault();

    public LastVersion? Last(long page) => sql.All(
        "SELECT v.key, a.title, a.text, a.language, a.published, v.modified, v.reader FROM version v JOIN article a ON a.key = v.article WHERE v.page = $1 ORDER BY v.key DESC LIMIT 1",
        row => new LastVersion(row.GetInt64(0), new Article(row.GetString(1), row.GetString(2), row.GetString(3), PublicationTime.Parse(Sql.Text(row, 4))) { Modified = PublicationTime.Parse(Sql.Text(row, 5)) }, row.GetString(6)),
        page).FirstOrDefault();

    public IReadOnlyList<SourceState> Sources() => sql.All("""
        SELECT s.name, s.address, s.form, s.side, s.kind, s.language, s.reliability, s.read, s.due, s.fault,
            (SELECT count(*) FROM page p WHERE p.source = s.key), (SELECT count(*) FROM page p WHERE p.source = s.key AND p.fetched IS NULL AND p.due IS NOT NULL),
            (SELECT count(*) FROM page p WHERE p.source = s.key AND p.fault IS NOT NULL),
            (SELECT count(*) FROM version v WHERE v.source = s.key), (SELECT count(*) FROM version v WHERE v.source = s.key AND v.silent = 1),
            (SELECT p.fault FROM page p WHERE p.source = s.key AND p.fault IS NOT NULL ORDER BY p.key DESC LIMIT 1)
        FROM source s ORDER BY s.name
        """, row => new SourceState(
            new(row.GetString(0), row.GetString(1), row.GetString(2), Sql.Text(row, 3), row.GetString(4), Sql.Text(row, 5), Sql.Text(row, 6)),
            Times.Time(row.GetValue(7)), Times.Time(row.GetValue(8)), Sql.Text(row, 9),
            (int)row.GetInt64(10), (int)row.GetInt64(11), (int)row.GetInt64(12), (int)row.GetInt64(13), (int)row.GetInt64(14), Sql.Text(row, 15)));

    public IReadOnlyList<ListedVersion> Versions(string? address, bool silent) => sql.All($"""
        SELECT s.name, p.address, v.fetched, a.id, b.id, a.title, a.published, v.modified, v.hash, v.bytes, v.silent, v.change
        FROM version v JOIN page p ON p.key = v.page JOIN source s ON s.key = v.source JOIN article a ON a.key = v.article
        LEFT JOIN version w ON w.key = v.previous LEFT JOIN article b ON b.key = w.article
        WHERE {(address is null ? "v.previous IS NOT NULL" : "p.address = $1")} AND {(silent ? "v.silent = 1" : "true")} ORDER BY v.key
        """, row => new ListedVersion(row.GetString(0), row.GetString(1), Times.Time(row.GetString(2))!.Value,
            row.GetString(3), Sql.Text(row, 4), row.GetString(5), Sql.Text(row, 6),
            Sql.Text(row, 7), row.GetString(8), (int)row.GetInt64(9), (int)row.GetInt64(10) != 0, Sql.Text(row, 11)), address is null ? [] : [address]);
}
