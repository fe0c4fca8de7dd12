using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>
/// A record in one SQLite file: articles and their claims, only ever added. Events are assembled from the claims on reading,
/// so what was read in whatever order gives the same record. One writer; any number of readers.
/// </summary>
public sealed class RecordFile : IDisposable
{
    private const int NotADatabase = 26;
    private readonly SqliteConnection connection;

    private RecordFile(string path, SqliteOpenMode mode)
    {
        Path = path;
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
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
    public static RecordFile OpenExisting(string path) => File.Exists(path)
        ? Open(path, SqliteOpenMode.ReadWrite)
        : throw new FileNotFoundException($"There is no record at '{path}' yet; begin one with 'chancery ingest PATH' or give its file with --record.");

    /// <summary>Whether the record holds an article.</summary>
    public bool Holds(string articleId)
    {
        using var command = Command("SELECT 1 FROM article WHERE id = $id", ("$id", articleId));
        return command.ExecuteScalar() is not null;
    }

    /// <summary>Adds articles with their claims in one transaction: all of them or, when interrupted, none. Those held already change nothing.</summary>
    /// <returns>How many were new.</returns>
    public int Add(IReadOnlyCollection<ArticleClaims> articles)
    {
        using var transaction = connection.BeginTransaction();
        var added = new ClaimWriter(connection, transaction).Write(articles);
        transaction.Commit();
        return added;
    }

    /// <summary>How much the record holds: articles, claims by kind, events.</summary>
    public RecordCounts Count()
    {
        var events = new ClaimReader(connection).EventCount();
        using var command = Command("SELECT (SELECT count(*) FROM article), count(*) FILTER (WHERE kind = 0), count(*) FILTER (WHERE kind = 1), count(*) FILTER (WHERE kind = 2) FROM claim");
        using var row = command.ExecuteReader();
        row.Read();
        return new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), events);
    }

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

    /// <inheritdoc/>
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
        using (var settings = Command("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -65536;"))
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
