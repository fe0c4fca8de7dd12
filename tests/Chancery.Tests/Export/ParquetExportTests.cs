using Chancery.Coding;
using Chancery.Export;
using Chancery.Recording;
using Chancery.Recording.Exporting;
using Chancery.Tests.Recording;
using Parquet;

namespace Chancery.Tests.Export;

/// <summary>Parquet files hold what the record tells, and say of themselves what they are.</summary>
public sealed class ParquetExportTests : IDisposable
{
    private static readonly Told<EventClaim>[] Accounts =
    [
        Some.Account("2025-08-22", when: "2025-08-21", city: "Moscow", country: "RUS", publisher: "A", people: [Some.Lavrov, Some.Jaishankar]),
        Some.Account("2025-08-23", when: "2025-08-21", publisher: "B", people: [Some.Lavrov]),
        Some.Account("2025-10-01", EventType.Call, parties: "CHN RUS", ordinal: null),
    ];

    private static readonly RecordView View = new(Some.Events(Accounts), [], []);

    private readonly string folder = Directory.CreateTempSubdirectory("chancery-").FullName;

    [Fact]
    public async Task Every_table_has_the_columns_of_the_codebook_and_its_rows()
    {
        var files = await Write();
        Assert.Equal(ExportTables.All.Select(t => t.Name + ".parquet"), files.Select(f => f.File));
        foreach (var table in ExportTables.All)
        {
            await using var reader = await ParquetReader.CreateAsync(In(table.Name), cancellationToken: Cancel);
            Assert.Equal(table.Columns.Select(c => c.Name), reader.Schema.DataFields.Select(f => f.Name));
            Assert.Equal(files.Single(f => f.File == table.Name + ".parquet").Rows, reader.Metadata!.NumRows);
        }
    }

    [Fact]
    public async Task What_is_read_back_is_what_the_record_tells()
    {
        await Write();
        Assert.Equal(View.Events.Select(e => e.Id), await Texts("events", "id"));
        Assert.Equal(View.Events.Select(e => e.When.Edtf?.Text), await Texts("events", "when"));
        Assert.Equal(View.Events.SelectMany(e => e.Accounts).Select(a => a.Claim.Evidence[0].Exact), await Texts("accounts", "quotation"));
        Assert.Equal(View.Events.SelectMany(e => e.People).Select(p => p.Actor), await Texts("people", "actor"));
        Assert.Equal([new DateOnly(2025, 8, 21), null], await Values<DateOnly>("events", "earliest"));
        Assert.Equal([2, 1], await Values<int>("events", "accounts"));
        Assert.Equal([false, false], await Values<bool>("events", "background"));
    }

    [Fact]
    public async Task Each_file_names_its_snapshot_and_licence()
    {
        await Write();
        await using var reader = await ParquetReader.CreateAsync(In("events"), cancellationToken: Cancel);
        Assert.Equal("sha256:abc", reader.CustomMetadata["chancery.snapshot"]);
        Assert.Equal("CC-BY-4.0", reader.CustomMetadata["chancery.licence"]);
        Assert.Equal(Licence.Quotations, reader.CustomMetadata["chancery.quotations"]);
    }

    [Fact]
    public async Task An_empty_record_gives_empty_tables()
    {
        var files = await ParquetExport.Write(folder, [], new([], [], []), "sha256:abc", Licence.Unstated, Cancel);
        Assert.All(files, f => Assert.Equal(0, f.Rows));
        await using var reader = await ParquetReader.CreateAsync(In("events"), cancellationToken: Cancel);
        Assert.Equal(0, reader.RowGroupCount);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string In(string table) => Path.Combine(folder, table + ".parquet");

    private Task<IReadOnlyList<(string File, int Rows)>> Write() => ParquetExport.Write(folder, Accounts.Select(a => a.Article), View, "sha256:abc", Licence.Of("CC-BY-4.0"), Cancel);

    private async Task<string?[]> Texts(string table, string column)
    {
        await using var reader = await ParquetReader.CreateAsync(In(table), cancellationToken: Cancel);
        using var group = reader.OpenRowGroupReader(0);
        var values = new string?[group.RowCount];
        await group.ReadAsync(reader.Schema.DataFields.Single(f => f.Name == column), values.AsMemory()!, cancellationToken: Cancel);
        return values;
    }

    private async Task<T?[]> Values<T>(string table, string column) where T : struct
    {
        await using var reader = await ParquetReader.CreateAsync(In(table), new ParquetOptions { UseDateOnlyTypeForDates = true }, cancellationToken: Cancel);
        using var group = reader.OpenRowGroupReader(0);
        var values = new T?[group.RowCount];
        await group.ReadAsync(reader.Schema.DataFields.Single(f => f.Name == column), values.AsMemory(), cancellationToken: Cancel);
        return values;
    }
}
