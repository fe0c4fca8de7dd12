using System.Data.Common;
using Chancery.Store.Searching;

namespace Chancery.Store.Databases;

/// <summary>
/// A database that holds a record: what SQLite and PostgreSQL do differently, and nothing else. Statements are written once, with
/// <c>$1</c>, <c>$2</c> … for values; in the schema <c>{key}</c>, <c>{int}</c>, <c>{text}</c> and <c>{rowless}</c> stand for each one's own words.
/// </summary>
internal abstract class Database : IDisposable
{
    /// <summary>Where it is, for people: without a password.</summary>
    public abstract string Name { get; }

    /// <summary>The open connection.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>What a version of the schema is stored under; -1 for a database that is not empty and holds no record.</summary>
    public abstract int Version { get; }

    /// <summary>The function that gives each member of a JSON array of texts or numbers as a row with one column, <c>value</c>, as text or number.</summary>
    public abstract string Each(string value);

    /// <summary>A member of a JSON object, as text.</summary>
    public abstract string Member(string json, string name);

    /// <summary>The statements with this database's own words for what differs.</summary>
    public abstract string InOwnWords(string schema);

    /// <summary>Stores the version of the schema, within the transaction that changes it.</summary>
    public abstract void SetVersion(int version);

    /// <summary>Begins a transaction that writes; waits until no other program writes into this record.</summary>
    public abstract DbTransaction BeginWrite();

    /// <summary>Begins a transaction that sees the record as it is now, whatever others write meanwhile.</summary>
    public abstract DbTransaction BeginRead();

    /// <summary>After rows with numbers of their own were added: lets new rows of the table be numbered after them.</summary>
    public abstract void NumberOn(string table);

    /// <summary>What the database itself finds damaged; none when it is sound.</summary>
    public abstract IReadOnlyList<string> Damage();

    /// <summary>Adds many rows within a transaction; none of them may be there already.</summary>
    public abstract void Insert(string table, IReadOnlyList<string> columns, IReadOnlyCollection<object?[]> rows);

    /// <summary>How what is looked for in a search table is written.</summary>
    public abstract SearchExpression Search { get; }

    /// <summary>Whether a row of a search table has what is looked for; <paramref name="value"/> stands for it.</summary>
    public abstract string Finds(string table, string value);

    /// <summary>Adds rows to a search table, sorted by place: keys parted by blanks. A row that is there gets the keys besides those it has.</summary>
    public abstract void AddToSearch(string table, List<(long Place, string Keys)> rows);

    /// <summary>The statement that takes all rows out of a search table.</summary>
    public abstract string Emptied(string table);

    /// <summary>A parameter with this name and value, for a statement.</summary>
    public abstract DbParameter Parameter(int number, object? value);

    /// <summary>The record that an address names: <c>postgresql://…</c> or a connection string with <c>Host=</c> is one in PostgreSQL, everything else a file.</summary>
    public static Database Open(string address, bool create) => PostgresDatabase.IsAddress(address)
        ? PostgresDatabase.Open(address, create)
        : SqliteDatabase.Open(address, create);

    /// <inheritdoc/>
    public abstract void Dispose();
}
