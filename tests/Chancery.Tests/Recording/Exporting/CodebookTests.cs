using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Recording.Exporting;

namespace Chancery.Tests.Recording.Exporting;

/// <summary>No column goes out without its meaning.</summary>
public sealed class CodebookTests
{
    private static readonly Lazy<(List<ArticleHead> Articles, RecordView View)> Record = new(Read);

    [Fact]
    public void Every_member_of_the_lines_is_in_the_codebook()
    {
        var known = JsonMembers.All.ToDictionary(t => t.Name, t => t.Columns.Select(c => c.Name).ToHashSet());
        foreach (var line in RecordExport.Lines(Record.Value.Articles, Record.Value.View))
        {
            using var json = JsonDocument.Parse(line);
            var kind = json.RootElement.GetProperty("kind").GetString()!;
            Assert.All(Members(json.RootElement).Distinct(), member => Assert.True(known["all kinds"].Contains(member) || known[kind].Contains(member),
                $"'{member}' of '{kind}' lines is not in the codebook; add it to src/Chancery/Recording/Exporting/JsonMembers.cs."));
        }
    }

    [Fact]
    public void Every_column_says_what_it_means_and_how_numbers_count()
    {
        var columns = ExportTables.All.Append(FlatEvents.Table).Concat(JsonMembers.All).SelectMany(t => t.Columns).ToList();
        Assert.All(columns, c => Assert.NotEmpty(c.Meaning));
        Assert.All(columns.Where(c => c.Kind is ColumnKind.Integer or ColumnKind.Number), c => Assert.NotNull(c.Unit));
        Assert.All(ExportTables.All, t => Assert.Equal(t.Columns.Count, t.Columns.Select(c => c.Name).Distinct().Count()));
    }

    [Fact]
    public void Values_are_those_the_codebook_allows()
    {
        foreach (var e in Record.Value.View.Events) Allowed(ExportTables.Events, ExportTables.Events.Row(e));
        foreach (var s in Record.Value.View.Statements) Allowed(ExportTables.Statements, ExportTables.Statements.Row(s));
        foreach (var c in Record.Value.View.Commitments) Allowed(ExportTables.Commitments, ExportTables.Commitments.Row(c));
    }

    [Fact]
    public void The_codebook_is_the_same_for_people_and_for_programs()
    {
        var markdown = string.Join('\n', Codebook.Markdown());
        using var json = JsonDocument.Parse(Codebook.Json());
        var names = json.RootElement.EnumerateArray().SelectMany(f => f.GetProperty("tables").EnumerateArray()).SelectMany(t => t.GetProperty("columns").EnumerateArray()).Select(c => c.GetProperty("name").GetString()!);
        Assert.All(names, name => Assert.Contains($"| `{name}` |", markdown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_snapshot_is_that_of_what_is_told()
    {
        var lines = RecordExport.Lines(Record.Value.Articles, Record.Value.View).ToList();
        Assert.Equal(Snapshot.Of(lines), Snapshot.Of(lines));
        Assert.NotEqual(Snapshot.Of(lines), Snapshot.Of(lines.SkipLast(1)));
        Assert.Matches("^sha256:[0-9a-f]{64}$", Snapshot.Of(lines));
    }

    [Fact]
    public void A_record_belongs_to_whoever_keeps_it_so_no_licence_is_made_up()
    {
        Assert.Equal("NOASSERTION", Licence.Of(null).Data);
        Assert.Equal("CC0-1.0", Licence.Of(" CC0-1.0 ").Data);
        Assert.Contains("--licence", Assert.Throws<ArgumentException>(() => Licence.Of(" ")).Message, StringComparison.Ordinal);
    }

    private static void Allowed(ExportTable table, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
            if (table.Columns[i].Values is { Count: > 0 } values && row[i] is string value) Assert.Contains(value, values);
    }

    private static IEnumerable<string> Members(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Members(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    private static (List<ArticleHead>, RecordView) Read()
    {
        var claims = new[]
        {
            new Article("Talks on trade", "Indian External Affairs Minister S. Jaishankar met Russian Foreign Minister Sergey Lavrov in Moscow on Thursday. \"Trade is growing,\" Lavrov said. India and Russia agreed to open two consulates by 2026.", "en", PublicationTime.Parse("2025-08-22")),
            new Article("Telephone conversation with President of China Xi Jinping", "Vladimir Putin had a telephone conversation with President of China Xi Jinping.", "en", PublicationTime.Parse("2025-10-01")) { Publisher = "President of Russia", Url = "http://en.kremlin.ru/events/president/news/1" },
        }.Select(TestPipeline.Instance.Read).ToList();
        var heads = claims.Select(c => ArticleHead.Of(c.Article) with { Readout = c.Readout }).ToList();
        return (heads, new(
            EventAssembler.Assemble(claims.SelectMany((c, i) => c.Events.Select((e, p) => new Told<EventClaim>(heads[i], e) { Position = p }))),
            [.. claims.SelectMany((c, i) => c.Statements.Select((s, p) => new Told<StatementClaim>(heads[i], s) { Position = p }))],
            [.. claims.SelectMany((c, i) => c.Commitments.Select((s, p) => new Told<CommitmentClaim>(heads[i], s) { Position = p }))]));
    }
}
