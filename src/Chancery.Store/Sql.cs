using System.Data.Common;
using System.Text.Json;
using Chancery.Store.Databases;

namespace Chancery.Store;

/// <summary>
/// Statements on a database, with values for <c>$1</c>, <c>$2</c> …, within its transaction if one is open. <c>EACH($1)</c> in a
/// statement gives the members of a JSON array (see <see cref="Json"/>) as rows of one column, <c>value</c>.
/// </summary>
internal sealed class Sql(Database database)
{
    private readonly Dictionary<string, string> ownWords = new(StringComparer.Ordinal);

    /// <summary>The database.</summary>
    public Database Database { get; } = database;

    /// <summary>Runs a statement; gives how many rows it changed.</summary>
    public int Run(string statement, params ReadOnlySpan<object?> values)
    {
        using var command = Command(statement, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; null for none.</summary>
    public object? Value(string statement, params ReadOnlySpan<object?> values)
    {
        using var command = Command(statement, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>The first value of the first row as a number; 0 for none.</summary>
    public long Number(string statement, params ReadOnlySpan<object?> values) => Value(statement, values) is long number ? number : 0;

    /// <summary>Every row.</summary>
    public List<T> All<T>(string statement, Func<DbDataReader, T> of, params ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        using var command = Command(statement, values);
        using var row = command.ExecuteReader();
        while (row.Read()) found.Add(of(row));
        return found;
    }

    /// <summary>Row after row, without holding them all; no other statement may be run before the last.</summary>
    public IEnumerable<T> Stream<T>(string statement, Func<DbDataReader, T> of, params object?[] values)
    {
        using var command = Command(statement, values);
        using var row = command.ExecuteReader();
        while (row.Read()) yield return of(row);
    }

    /// <summary>Begins a transaction that writes; see <see cref="Database.BeginWrite"/>.</summary>
    public DbTransaction BeginWrite() => Database.BeginWrite();

    /// <summary>The texts or numbers as the JSON array that <c>EACH</c> reads.</summary>
    public static string Json<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);

    /// <summary>A text that may be absent.</summary>
    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private DbCommand Command(string statement, ReadOnlySpan<object?> values)
    {
        var command = Database.Connection.CreateCommand();
        command.CommandText = InOwnWords(statement);
        for (var i = 0; i < values.Length; i++) command.Parameters.Add(Database.Parameter(i + 1, values[i]));
        return command;
    }

    private string InOwnWords(string statement)
    {
        if (ownWords.TryGetValue(statement, out var own)) return own;
        own = statement;
        for (var at = own.IndexOf("EACH(", StringComparison.Ordinal); at >= 0; at = own.IndexOf("EACH(", StringComparison.Ordinal))
        {
            var end = own.IndexOf(')', at);
            own = own[..at] + Database.Each(own[(at + 5)..end]) + own[(end + 1)..];
        }
        return ownWords[statement] = own;
    }
}
