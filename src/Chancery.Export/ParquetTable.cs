using Chancery.Recording.Exporting;
using Parquet;
using Parquet.Schema;

namespace Chancery.Export;

/// <summary>Writes the rows of one table to a Parquet file, some thousands at a time.</summary>
internal sealed class ParquetTable(ExportTable table)
{
    private const int RowsAtATime = 20_000;
    private readonly DataField[] fields = [.. table.Columns.Select(Field)];

    /// <summary>Writes all rows, with what is said of the whole file; gives their number.</summary>
    public async Task<int> Write(Stream file, IEnumerable<object?[]> rows, Dictionary<string, string> told, CancellationToken cancel)
    {
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }, false, cancel);
        writer.CustomMetadata = told;
        var count = 0;
        foreach (var some in rows.Chunk(RowsAtATime))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++) await Write(group, i, some, cancel);
            group.CompleteValidate();
            count += some.Length;
        }
        return count;
    }

    private Task Write(ParquetRowGroupWriter group, int column, object?[][] rows, CancellationToken cancel) => table.Columns[column].Kind switch
    {
        ColumnKind.Integer => Write<int>(group, column, rows, cancel),
        ColumnKind.Number => Write<double>(group, column, rows, cancel),
        ColumnKind.Truth => Write<bool>(group, column, rows, cancel),
        ColumnKind.Day => Write<DateOnly>(group, column, rows, cancel),
        _ => group.WriteAsync(fields[column], Array.ConvertAll(rows, row => (string?)row[column])!),
    };

    private Task Write<T>(ParquetRowGroupWriter group, int column, object?[][] rows, CancellationToken cancel) where T : struct =>
        group.WriteAsync<T>(fields[column], Array.ConvertAll(rows, row => (T?)row[column]), null, null, cancel);

    private static DataField Field(ExportColumn column) => new(column.Name, column.Kind switch
    {
        ColumnKind.Integer => typeof(int),
        ColumnKind.Number => typeof(double),
        ColumnKind.Truth => typeof(bool),
        ColumnKind.Day => typeof(DateOnly),
        _ => typeof(string),
    }, isNullable: true);
}
