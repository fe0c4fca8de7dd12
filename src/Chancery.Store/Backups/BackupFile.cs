using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Chancery.Store.Backups;

/// <summary>
/// A copy of a record in one file, the same for both databases: JSON Lines in gzip. A head with the version of the schema; for each table
/// its name and columns, then a line a row; last the number of rows and the SHA-256 of all lines before, so that a copy cut short or
/// touched is known.
/// </summary>
internal static class BackupFile
{
    /// <summary>What the first line says the file is.</summary>
    public const string Form = "chancery-backup";

    /// <summary>
    /// What cannot be made anew, in an order in which each table refers only to those before it. Events and all else follow from these.
    /// </summary>
    public static readonly string[] Tables = ["article", "generation", "coded", "claim", "claim_party", "decision", "source", "page", "version", "answer", "robots"];

    /// <summary>Columns that are made anew.</summary>
    public static bool IsMadeAnew(string table, string column) => (table, column) == ("article", "original");

    /// <summary>Line after line with a sum of them all.</summary>
    public sealed class Lines(Stream stream) : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly StreamWriter writer = new(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

        public long Count { get; private set; }

        public void Write<T>(T line)
        {
            var text = JsonSerializer.Serialize(line, Coding.ClaimsJson.Options);
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            writer.Write(text);
            writer.Write('\n');
            Count++;
        }

        /// <summary>Writes the last line.</summary>
        public void End() => writer.WriteLine(JsonSerializer.Serialize(new Tail(Count, Convert.ToHexStringLower(hash.GetHashAndReset())), Coding.ClaimsJson.Options));

        public void Dispose()
        {
            writer.Dispose();
            hash.Dispose();
        }
    }

    public sealed record Head(string Form, int Version);

    public sealed record Table(string Name, IReadOnlyList<string> Columns);

    public sealed record Tail(long Lines, string Sha256);
}
