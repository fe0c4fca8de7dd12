using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>Statements on a connection, with values for $1, $2 …, within its transaction if one is open.</summary>
internal sealed class Sql(SqliteConnection connection)
{
    public void Run(string statement, params ReadOnlySpan<object> values)
    {
        using var command = Command(statement, values);
        command.ExecuteNonQuery();
    }

    public long Number(string statement, params ReadOnlySpan<object> values)
    {
        using var command = Command(statement, values);
        return (long)command.ExecuteScalar()!;
    }

    public IEnumerable<SqliteDataReader> Rows(string statement, params object[] values)
    {
        using var command = Command(statement, values);
        using var row = command.ExecuteReader();
        while (row.Read()) yield return row;
    }

    public SqliteTransaction Begin() => connection.BeginTransaction();

    private SqliteCommand Command(string statement, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i + 1}", values[i]);
        return command;
    }
}
