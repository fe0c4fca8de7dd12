using System.Data.Common;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Store;

namespace Chancery.Tests.Store;

public sealed class RecordFileTests : IDisposable
{
    private static readonly ArticleClaims[] Articles =
    [
        Coded("en", "2025-08-18", "Indian External Affairs Minister S. Jaishankar will meet Russian Foreign Minister Sergey Lavrov in Moscow on Thursday.", "b.txt"),
        Coded("en", "2025-08-22", "Indian External Affairs Minister S. Jaishankar met Russian Foreign Minister Sergey Lavrov in Moscow on Thursday. \"Trade is growing,\" Lavrov said.", "a.txt"),
        Coded("ru", "2025-08-22", "В четверг в Москве министр иностранных дел России Сергей Лавров встретился с министром иностранных дел Индии Субраманьямом Джайшанкаром.", "c.txt"),
        Coded("en", "2025-10-01", "President of Russia Vladimir Putin had a telephone conversation with President of China Xi Jinping.", "d.txt"),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("chancery-").FullName;

    private string File => TestRecord.At(Path.Combine(folder, "new", "record.db"));

    [Fact]
    public void What_is_kept_is_what_was_read()
    {
        using (var record = RecordFile.OpenOrCreate(File)) Take(record, Articles);
        using var again = RecordFile.OpenExisting(File);
        var claims = Articles.SelectMany(a => a.Events.Select((e, i) => new Told<EventClaim>(ArticleHead.Of(a.Article), e) { Position = i }));
        Assert.Equal(EventAssembler.Assemble(claims).Select(RecordExport.Line), again.View(RecordSelection.All).Events.Select(RecordExport.Line));
        Assert.Equal(Articles[0].Article.Text, again.Article(Articles[0].Article.Id)?.Text);
    }

    [Fact]
    public void The_same_article_twice_changes_nothing()
    {
        using var record = RecordFile.OpenOrCreate(File);
        Assert.Equal(4, Take(record, Articles));
        var before = Export(record);
        Assert.Equal(0, Take(record, Articles));
        Assert.Equal(before, Export(record));
    }

    [Fact]
    public void The_same_articles_in_any_order_and_in_any_parts_give_the_same_bytes()
    {
        using var record = RecordFile.OpenOrCreate(File);
        Take(record, Articles);
        using var other = RecordFile.OpenOrCreate(TestRecord.At(Path.Combine(folder, "other.db")));
        foreach (var article in Articles.Reverse()) Take(other, article);
        Assert.Equal(Export(record), Export(other));
    }

    [Fact]
    public void Which_name_of_an_article_is_kept_does_not_depend_on_the_order()
    {
        var copy = Articles[1] with { Article = Named(Articles[1].Article, "z.txt") };
        using var record = RecordFile.OpenOrCreate(File);
        Take(record, Articles[1], copy);
        using var other = RecordFile.OpenOrCreate(TestRecord.At(Path.Combine(folder, "other.db")));
        Take(other, copy);
        Take(other, Articles[1]);
        Assert.Equal(Export(record), Export(other));
    }

    [Fact]
    public void Events_left_undone_are_assembled_when_the_record_is_opened_again()
    {
        using (var record = RecordFile.OpenOrCreate(File)) record.Add(Articles);
        using var again = RecordFile.OpenExisting(File);
        using var whole = RecordFile.OpenOrCreate(TestRecord.At(Path.Combine(folder, "other.db")));
        Take(whole, Articles);
        Assert.Equal(Export(whole), Export(again));
    }

    [Fact]
    public void Events_assembled_by_other_rules_are_assembled_anew()
    {
        using (var record = RecordFile.OpenOrCreate(File)) Take(record, Articles);
        Sql("UPDATE rules SET name = 'older'; DELETE FROM span; UPDATE event SET body = replace(body, 'held', 'denied')");
        using var again = RecordFile.OpenExisting(File);
        Assert.DoesNotContain(again.View(RecordSelection.All).Events, e => e.Status == EventStatus.Denied);
    }

    [Fact]
    public void A_batch_that_fails_leaves_nothing()
    {
        using var record = RecordFile.OpenOrCreate(File);
        Sql("CREATE UNIQUE INDEX obstacle ON article (language)");
        Assert.ThrowsAny<DbException>(() => record.Add(Articles));
        Assert.Equal(0, record.Count().Articles);
        Sql("DROP INDEX obstacle");
        Assert.Equal(4, Take(record, Articles));
    }

    [Fact]
    public void A_selection_holds_the_events_of_the_relation_and_as_known_on_a_day()
    {
        using var record = RecordFile.OpenOrCreate(File);
        Take(record, Articles);
        var meeting = Assert.Single(record.View(new(["IND", "RUS"])).Events, e => e.Type == EventType.Meeting);
        Assert.Equal((EventStatus.Held, 3), (meeting.Status, meeting.Accounts.Count));
        var before = Assert.Single(record.View(new(["IND", "RUS"], new DateOnly(2025, 8, 20))).Events, e => e.Type == EventType.Meeting);
        Assert.Equal(EventStatus.Planned, before.Status);
        Assert.DoesNotContain(record.View(new(["IND", "RUS"])).Events, e => e.Parties.Contains("CHN"));
    }

    [Fact]
    public void A_record_of_the_first_schema_is_brought_up_to_date()
    {
        using (var record = RecordFile.OpenOrCreate(File)) Take(record, Articles);
        var old = TestRecord.At(Path.Combine(folder, "old.db"));
        TestRecord.Old(old, File);
        Assert.Equal(ExportOf(File), ExportOf(old));
    }

    [Fact]
    public void A_missing_record_says_how_to_begin_one() => Assert.Contains("chancery ingest", Assert.Throws<FileNotFoundException>(() => RecordFile.OpenExisting(File)).Message);

    [Fact]
    public void A_file_that_is_no_record_is_refused_and_left_alone()
    {
        TestRecord.NeedsFile();
        var file = Path.Combine(folder, "notes.txt");
        System.IO.File.WriteAllText(file, new string('x', 5000));
        Assert.Contains("no record", Assert.Throws<InvalidDataException>(() => RecordFile.OpenOrCreate(file)).Message);
        Assert.Equal(new string('x', 5000), System.IO.File.ReadAllText(file));
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        TestRecord.NeedsFile();
        var file = Path.Combine(folder, "other.db");
        Sql("CREATE TABLE note (text)", file);
        Assert.Contains("no record", Assert.Throws<InvalidDataException>(() => RecordFile.OpenOrCreate(file)).Message);
    }

    [Fact]
    public void A_record_of_a_later_version_is_refused()
    {
        RecordFile.OpenOrCreate(File).Dispose();
        TestRecord.SetVersion(File, 99);
        Assert.Contains("later Chancery", Assert.Throws<InvalidDataException>(() => RecordFile.OpenExisting(File)).Message);
    }

    public void Dispose() => Directory.Delete(folder, true);

    private static ArticleClaims Coded(string language, string published, string text, string file) =>
        TestPipeline.Instance.Read(new Article("", text, language, PublicationTime.Parse(published)) { File = file, Publisher = "The Courier" });

    private static Article Named(Article a, string file) => new(a.Title, a.Text, a.Language, a.Published) { File = file, Publisher = a.Publisher };

    private static int Take(RecordFile record, params ArticleClaims[] articles)
    {
        var added = record.Add(articles);
        record.Assemble();
        return added;
    }

    private static string ExportOf(string file)
    {
        using var record = RecordFile.OpenExisting(file);
        return Export(record);
    }

    private static string Export(RecordFile record)
    {
        var view = record.View(RecordSelection.All);
        return string.Join('\n', [.. RecordExport.Lines(record.Articles(), view), .. RecordExport.Rows(view.Events)]);
    }

    private void Sql(string sql, string? file = null) => TestRecord.Run(file ?? File, sql);
}
