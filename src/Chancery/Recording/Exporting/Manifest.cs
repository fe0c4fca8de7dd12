using System.Text.Json;
using Chancery.Coding;

namespace Chancery.Recording.Exporting;

/// <summary>What is told beside the files of an export.</summary>
/// <param name="Format">jsonl, csv or parquet.</param>
/// <param name="Snapshot">The snapshot's id (<see cref="Exporting.Snapshot"/>).</param>
/// <param name="Licence">The terms.</param>
/// <param name="Files">The files with the number of lines or rows, without a header.</param>
public sealed record Manifest(string Format, string Snapshot, Licence Licence, IReadOnlyList<(string File, int Rows)> Files)
{
    /// <summary>One JSON object.</summary>
    public string Json() => JsonSerializer.Serialize(
        new
        {
            format = Format,
            snapshot = Snapshot,
            licence = new { data = Licence.Data, quotations = Licence.Quotations, names = Licence.Names },
            files = Files.Select(f => new { file = f.File, rows = f.Rows }),
        },
        ClaimsJson.Options);
}
