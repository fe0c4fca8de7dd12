using System.Security.Cryptography;
using System.Text;
using Chancery.Store;
using Chancery.Store.Databases;

namespace Chancery.Tests.Store;

/// <summary>Records of tests: files, or schemas of the PostgreSQL server that <c>CHANCERY_TEST_POSTGRES</c> gives the connection string of.</summary>
internal static class TestRecord
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("CHANCERY_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <summary>Whether the tests run on PostgreSQL.</summary>
    public static bool OnServer => Server is not null;

    /// <summary>The address of the record that stands for a file.</summary>
    public static string At(string file) => Server is null ? file : $"{Server};Search Path=t_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..24]}";

    /// <summary>Skips a test that is about the file of a record.</summary>
    public static void NeedsFile() => Assert.SkipWhen(OnServer, "This is about files; the tests run on PostgreSQL.");

    /// <summary>Runs statements on a record, as its database writes them.</summary>
    public static void Run(string address, string statements)
    {
        using var database = Database.Open(address, create: true);
        new Sql(database).Run(statements);
    }

    /// <summary>Makes a record of the first version, with the articles and claims of another.</summary>
    public static void Old(string address, string like)
    {
        using var source = Database.Open(like, create: false);
        using var old = Database.Open(address, create: true);
        new Sql(old).Run(old.InOwnWords(Schema.Steps[0]));
        Copy(source, old, "article", "key", "id", "title", "text", "language", "published", "day", "publisher", "byline", "url", "file");
        Copy(source, old, "claim", "key", "article", "kind", "body");
        Copy(source, old, "claim_party", "party", "claim");
        old.SetVersion(1);
    }

    /// <summary>Says that a record is of a version.</summary>
    public static void SetVersion(string address, int version)
    {
        using var database = Database.Open(address, create: false);
        database.SetVersion(version);
    }

    private static void Copy(Database from, Database to, string table, params string[] columns) => to.Insert(table, columns, new Sql(from).All(
        $"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY 1",
        r => columns.Select((_, i) => r.IsDBNull(i) ? null : r.GetValue(i)).ToArray()));

    /// <summary>How many articles there are; -1 when there is no record yet.</summary>
    public static long Articles(string address)
    {
        try
        {
            using var database = Database.Open(address, create: false);
            return new Sql(database).Number("SELECT count(*) FROM article");
        }
        catch (Exception e) when (e is IOException or System.Data.Common.DbException)
        {
            return -1;
        }
    }
}
