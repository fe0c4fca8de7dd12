using System.ComponentModel;
using System.Data.Common;
using Chancery.Store.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Chancery.Store;

/// <summary>What went wrong with a database, in words that name the place and the way out.</summary>
public static class Fault
{
    private const int NotADatabase = 26;

    /// <summary>The fault of opening a record.</summary>
    internal static Exception Of(DbException e, string address) => e is SqliteException { SqliteErrorCode: NotADatabase }
        ? new InvalidDataException($"'{address}' is no record of Chancery; give another file with --record.")
        : new IOException($"The record '{PostgresAddress.WithoutPassword(address)}' cannot be opened: {Of(e)}", e);

    /// <summary>A fault while a record was in use. What was being written then is not in the record; what was written before is.</summary>
    public static string Of(DbException e) => e switch
    {
        SqliteException sqlite => OfFile(sqlite),
        PostgresException said => OfServer(said),
        _ when e.InnerException is Win32Exception or IOException or TimeoutException => $"the connection to the database is lost or cannot be had ({e.InnerException.Message.TrimEnd('.')}). Nothing that was stored is lost; run the same command again when the server answers.",
        _ => e.Message,
    };

    private static string OfFile(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "the file is locked by another program that does not let go of it. End that program, then run the same command again; nothing is lost.",
        8 => "the file cannot be written (it or its folder is read-only). Give yourself the right to write, or another file with --record.",
        10 => $"the disk gives an error ({e.Message}). Look after the disk, then run the same command again; what was stored before is whole.",
        11 => "the file is damaged. Take the last copy ('chancery restore'), or take the articles in anew.",
        13 => "the disk is full. Make room, then run the same command again: it goes on where it was, nothing is lost.",
        14 => "the file or its folder cannot be opened. Correct the path, or give yourself the right to it.",
        _ => e.Message,
    };

    private static string OfServer(PostgresException e) => e.SqlState switch
    {
        "53100" => "the server's disk is full. Make room there, then run the same command again: it goes on where it was, nothing is lost.",
        "25006" => "the server lets nobody write (it is read-only). Give the address of one that can be written.",
        "42501" => $"the server does not allow it ({e.MessageText}). Ask for the right to create and write in the schema.",
        "28P01" or "28000" => $"the server refuses the user ({e.MessageText}). Correct user and password in the address, or set PGPASSWORD.",
        "3D000" => $"{e.MessageText}. Create it ('createdb'), or correct the address.",
        "57P01" or "57P02" or "57P03" => $"the server is going down or coming up ({e.MessageText}). Nothing that was stored is lost; run the same command again when it answers.",
        "53300" => "the server has too many connections. Try again later.",
        _ => e.MessageText,
    };
}
