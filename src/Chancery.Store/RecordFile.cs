using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Store.Watching;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>
/// A record in one SQLite file. Articles and their claims are only ever added, each batch whole or not at all; events are assembled
/// from the claims, block by block, so what was read in whatever order gives the same record. What a killed program left to be
/// assembled is made up for when the record is opened again. Several processes may share the file; a record is for one thread at a time.
/// </summary>
public sealed class RecordFile : IDisposable
{
    private const int NotADatabase = 26;
    private readonly SqliteConnection connection;

    private RecordFile(string path, SqliteOpenMode mode)
    {
        Path = path;
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
        Watching = new(connection);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a record, or begins one where there is no file yet.</summary>
    /// <exception cref="InvalidDataException">The file is no record, or was written by a later version.</exception>
    /// <exception cref="IOException">The file or its folder cannot be written.</exception>
    public static RecordFile OpenOrCreate(string path)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        return Open(path, SqliteOpenMode.ReadWriteCreate);
    }

    /// <summary>Opens a record that exists.</summary>
    /// <exception cref="FileNotFoundException">There is none yet.</exception>
    /// <exception cref="InvalidDataException">The file is no record, or was written by a later version.</exception>
    public static RecordFile OpenExisting(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no record at '{path}' yet; begin one with 'chancery ingest PATH' or give its file with --record.");
        var record = Open(path, SqliteOpenMode.ReadWrite);
        record.Assemble();
        return record;
    }

    /// <summary>Whether the record holds an article.</summary>
    public bool Holds(string articleId)
    {
        using var command = Command("SELECT 1 FROM article WHERE id = $id", ("$id", articleId));
        return command.ExecuteScalar() is not null;
    }

    /// <summary>
    /// Adds articles with their claims in one transaction: all of them or, when interrupted, none. Those held already change nothing.
    /// Their events are there after <see cref="Assemble"/>.
    /// </summary>
    /// <returns>How many were new.</returns>
    public int Add(IReadOnlyCollection<ArticleClaims> articles)
    {
        using var transaction = connection.BeginTransaction();
        var added = new ClaimWriter(connection, transaction).Write(articles);
        transaction.Commit();
        return added;
    }

    /// <summary>
    /// Finds which of the new articles have one text with others, and assembles the events of every block whose claims changed, or of
    /// all blocks when the rules did.
    /// </summary>
    public void Assemble()
    {
        var sql = new Sql(connection);
        new OriginWriter(sql).PlaceAll();
        new EventWriter(sql).AssembleAll();
    }

    /// <summary>How much the record holds: articles, texts, claims by kind, events.</summary>
    public RecordCounts Count()
    {
        using var command = Command("SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM original), (SELECT count(*) FROM event), count(*) FILTER (WHERE kind = 0), count(*) FILTER (WHERE kind = 1), count(*) FILTER (WHERE kind = 2) FROM claim");
        using var row = command.ExecuteReader();
        row.Read();
        return new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(2));
    }

    /// <summary>Event claims by type, most first.</summary>
    public IReadOnlyList<(string Type, int Claims)> ClaimsByType()
    {
        using var command = Command("SELECT body ->> 'type' AS type, count(*) FROM claim WHERE kind = 0 GROUP BY type ORDER BY count(*) DESC, type");
        using var row = command.ExecuteReader();
        var types = new List<(string, int)>();
        while (row.Read()) types.Add((row.GetString(0), row.GetInt32(1)));
        return types;
    }

    /// <summary>All articles, by publication, then id.</summary>
    public IEnumerable<ArticleHead> Articles() => new ClaimReader(connection).Articles();

    /// <summary>The part of the record that concerns the selection, in the record's order.</summary>
    public RecordView View(RecordSelection selection) => new ClaimReader(connection).Read(selection);

    /// <summary>The last day on which an article of the record was published; null when none has a day.</summary>
    public DateOnly? LastPublished()
    {
        using var command = Command("SELECT max(day) FROM article");
        return command.ExecuteScalar() is string day ? PublicationTime.Parse(day)?.Day : null;
    }

    /// <summary>The text of an article; null when the record does not hold it.</summary>
    public Article? Article(string id) => new ClaimReader(connection).Article(id);

    /// <summary>What is watched and what came of it, in the same file and for the same thread.</summary>
    public WatchLog Watching { get; }

    /// <summary>Closes the file; the last to close it folds the write-ahead log into it.</summary>
    public void Dispose() => connection.Dispose();

    private static RecordFile Open(string path, SqliteOpenMode mode)
    {
        var record = new RecordFile(path, mode);
        try
        {
            record.connection.Open();
            record.Prepare();
            return record;
        }
        catch (SqliteException e)
        {
            record.Dispose();
            throw e.SqliteErrorCode == NotADatabase
                ? new InvalidDataException($"'{path}' is no record of Chancery; give another file with --record.")
                : new IOException($"The record '{path}' cannot be opened: {e.Message}", e);
        }
        catch (InvalidDataException)
        {
            record.Dispose();
            throw;
        }
    }

    private void Prepare()
    {
        // A batch costs one flush to the disk, so full durability is cheap.
        using (var settings = Command("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -65536;"))
            settings.ExecuteNonQuery();
        Schema.Upgrade(connection, Path);
    }

    private SqliteCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
