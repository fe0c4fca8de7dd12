using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>The tables of a record file and the steps that bring an older file up to date.</summary>
internal static class Schema
{
    /// <summary>"CHAN" in the header of the SQLite file: tells a record from other databases.</summary>
    public const int ApplicationId = 0x4348414E;

    // Step i brings a file of version i to version i + 1. Articles and claims are only ever added.
    internal static readonly string[] Steps =
    [
        """
        CREATE TABLE article (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL,
            published TEXT, day TEXT, publisher TEXT, byline TEXT, url TEXT, file TEXT);
        CREATE TABLE claim (
            key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, kind INTEGER NOT NULL, block TEXT, body TEXT NOT NULL);
        CREATE INDEX claim_article ON claim (article);
        CREATE INDEX claim_block ON claim (block) WHERE block IS NOT NULL;
        CREATE TABLE claim_party (party TEXT NOT NULL, claim INTEGER NOT NULL REFERENCES claim, PRIMARY KEY (party, claim)) WITHOUT ROWID;
        """,
        // Events follow from the claims and can be made anew at any time; 'stale' lists the blocks for which that is to be done.
        """
        ALTER TABLE claim ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
        UPDATE claim SET position = (SELECT count(*) FROM claim o WHERE o.article = claim.article AND o.kind = claim.kind AND o.key < claim.key);
        CREATE UNIQUE INDEX claim_place ON claim (article, kind, position);
        DROP INDEX claim_article;
        CREATE TABLE event (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, block TEXT NOT NULL, body TEXT NOT NULL);
        CREATE INDEX event_block ON event (block);
        CREATE TABLE account (
            event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE, place INTEGER NOT NULL, claim INTEGER NOT NULL UNIQUE REFERENCES claim,
            PRIMARY KEY (event, place)) WITHOUT ROWID;
        CREATE TABLE stale (block TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE rules (name TEXT NOT NULL);
        """,
        // Which articles have one text ('original'), and which of them has it first; 'shingle' finds those that may. Null until that is found.
        """
        ALTER TABLE article ADD COLUMN agency TEXT;
        ALTER TABLE article ADD COLUMN original INTEGER;
        CREATE INDEX article_original ON article (original);
        CREATE TABLE original (key INTEGER PRIMARY KEY, first INTEGER NOT NULL REFERENCES article);
        CREATE TABLE shingle (key INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article, PRIMARY KEY (key, article)) WITHOUT ROWID;
        """,
        // What is watched. Versions are only ever added; 'due' is when to look again, null for never. Times are UTC and sort as text.
        """
        CREATE TABLE source (
            key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, address TEXT NOT NULL, form TEXT NOT NULL, side TEXT, kind TEXT NOT NULL, language TEXT, reliability TEXT,
            read TEXT, due TEXT, failures INTEGER NOT NULL DEFAULT 0, fault TEXT);
        CREATE TABLE page (
            key INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, host TEXT NOT NULL, source INTEGER NOT NULL REFERENCES source, listed TEXT NOT NULL,
            title TEXT, published TEXT, looks INTEGER NOT NULL DEFAULT 0, fetched TEXT, due TEXT, failures INTEGER NOT NULL DEFAULT 0, fault TEXT);
        CREATE INDEX page_due ON page (due) WHERE due IS NOT NULL;
        CREATE INDEX page_source ON page (source);
        CREATE TABLE version (
            key INTEGER PRIMARY KEY, page INTEGER NOT NULL REFERENCES page, previous INTEGER UNIQUE REFERENCES version, source INTEGER NOT NULL REFERENCES source,
            fetched TEXT NOT NULL, hash TEXT NOT NULL, bytes INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article, modified TEXT, silent INTEGER NOT NULL, change TEXT,
            reader TEXT NOT NULL);
        CREATE INDEX version_page ON version (page);
        CREATE UNIQUE INDEX version_first ON version (page) WHERE previous IS NULL;
        CREATE INDEX version_silent ON version (source) WHERE silent;
        CREATE TABLE answer (address TEXT PRIMARY KEY, etag TEXT, modified TEXT, at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE robots (site TEXT PRIMARY KEY, at TEXT NOT NULL, text TEXT) WITHOUT ROWID;
        """,
        // Of an article that an office publishes what it tells as a readout, as JSON.
        "ALTER TABLE article ADD COLUMN readout TEXT;",
    ];

    /// <summary>The version this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings the file up to date, each step in a transaction of its own.</summary>
    /// <exception cref="InvalidDataException">The file is no record, or of a later version.</exception>
    public static void Upgrade(SqliteConnection connection, string path)
    {
        var version = (int)Number(connection, "PRAGMA user_version");
        var application = (int)Number(connection, "PRAGMA application_id");
        var tables = Number(connection, "SELECT count(*) FROM sqlite_master");
        if (tables > 0 && application != ApplicationId) throw new InvalidDataException($"'{path}' is a database but no record of Chancery; give another file with --record.");
        if (version > Version) throw new InvalidDataException($"'{path}' was written by a later Chancery (record version {version}, this one knows {Version}); use that one, or give another file with --record.");
        while (version < Version) version = Apply(connection);
    }

    // The version is read again under the lock: another process may have been quicker.
    private static int Apply(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        var step = (int)Number(connection, "PRAGMA user_version");
        if (step >= Version) return step;
        using var command = connection.CreateCommand();
        command.CommandText = $"{Steps[step]} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {step + 1};";
        command.ExecuteNonQuery();
        transaction.Commit();
        return step + 1;
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }
}
