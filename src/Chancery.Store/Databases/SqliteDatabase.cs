using System.Data.Common;
using Chancery.Store.Searching;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Databases;

/// <summary>One file, shared by the programs of one machine.</summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>"CHAN" in the header of the file: tells a record from other databases.</summary>
    public const int ApplicationId = 0x4348414E;

    // A batch costs one flush to the disk, so full durability is cheap.
    private const string Settings = """
        PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -65536;
        """;

    private readonly SqliteConnection connection;

    private SqliteDatabase(string path, SqliteOpenMode mode)
    {
        Name = path;
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
    }

    public override string Name { get; }

    public override DbConnection Connection => connection;

    public override int Version
    {
        get
        {
            var isEmpty = Number("SELECT count(*) FROM sqlite_master") == 0;
            return !isEmpty && Number("PRAGMA application_id") != ApplicationId ? -1 : (int)Number("PRAGMA user_version");
        }
    }

    public static new SqliteDatabase Open(string path, bool create)
    {
        if (create && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        if (!create && !File.Exists(path)) throw new FileNotFoundException($"There is no record at '{path}' yet; begin one with 'chancery ingest PATH' or give its file with --record.");
        var database = new SqliteDatabase(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        try
        {
            database.connection.Open();
            database.Run(Settings);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public override string Each(string value) => $"json_each({value})";

    public override string Member(string json, string name) => $"({json} ->> '{name}')";

    public override string InOwnWords(string schema) => schema
        .Replace("{key}", "INTEGER PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{int}", "INTEGER", StringComparison.Ordinal)
        .Replace("{text}", "TEXT", StringComparison.Ordinal)
        .Replace("{rowless}", "WITHOUT ROWID", StringComparison.Ordinal)
        .Replace(SearchTable.InSchema, string.Concat(SearchTable.All.Select(t => $"CREATE VIRTUAL TABLE {t} USING fts5(keys, content='', detail='none', columnsize=0, tokenize='ascii');")), StringComparison.Ordinal);

    public override void SetVersion(int version) => Run($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version};");

    public override SearchExpression Search { get; } = new(" AND ", " OR ");

    public override string Finds(string table, string value) => $"{table} MATCH {value}";

    public override string Emptied(string table) => $"INSERT INTO {table}({table}) VALUES ('delete-all')";

    public override void AddToSearch(string table, List<(long Place, string Keys)> rows) => Insert(table, ["rowid", "keys"], rows.ConvertAll(r => (object?[])[r.Place, r.Keys]));

    public override DbTransaction BeginWrite() => connection.BeginTransaction(deferred: false);

    public override DbTransaction BeginRead() => connection.BeginTransaction(deferred: true);

    // The next number is always one more than the greatest.
    public override void NumberOn(string table) { }

    public override IReadOnlyList<string> Damage() => [.. Texts("PRAGMA integrity_check").Where(said => said != "ok"), .. Texts("PRAGMA foreign_key_check").Select(table => $"rows of '{table}' refer to what is missing")];

    public override void Insert(string table, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows)
    {
        if (rows.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})";
        foreach (var i in Enumerable.Range(1, columns.Count)) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    public override DbParameter Parameter(int number, object? value) => new SqliteParameter($"${number}", value ?? DBNull.Value);

    public override void Dispose() => connection.Dispose();

    private long Number(string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private List<string> Texts(string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read()) texts.Add(row.GetString(0));
        return texts;
    }

    private void Run(string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
