using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording.Searching;
using Chancery.Store;
using Chancery.Store.Searching;

namespace Chancery.Tests.Store.Searching;

/// <summary>What is in the record is found, the best first, and the same in every store and order of taking in.</summary>
public sealed class SearchTests : IDisposable
{
    private static readonly Lazy<SearchWords> Words = new(() => SearchWords.Load(TestPipeline.Instance.Authority));

    private static readonly ArticleClaims[] Articles =
    [
        Coded("en", "2025-08-22", "Pipeline talks", "Indian External Affairs Minister S. Jaishankar met Russian Foreign Minister Sergey Lavrov in Moscow on Thursday. Nobody spoke of a bridge."),
        Coded("en", "2025-08-24", "News in brief", "President of Russia Vladimir Putin had a telephone conversation with President of China Xi Jinping. A pipeline was not mentioned."),
        Coded("ru", "2025-08-22", "Встреча в Москве", "В четверг в Москве министр иностранных дел России Сергей Лавров встретился с министром иностранных дел Индии Субраманьямом Джайшанкаром. О газопроводе не говорили."),
        Coded("hi", "2025-08-23", "मॉस्को में मुलाकात", "विदेश मंत्री एस. जयशंकर ने गुरुवार को मॉस्को में रूस के विदेश मंत्री सर्गेई लावरोव से मुलाकात की।"),
        Coded("en", "2025-09-02", "Harvest", "The harvest was good. A pipeline leaked in the north."),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("chancery-").FullName;

    [Theory]
    [InlineData("Lavrov", "en")]
    [InlineData("Лаврова", "ru")]
    [InlineData("लावरोव", "hi")]
    public void A_name_in_any_script_finds_the_articles_of_all_languages(string typed, string language)
    {
        using var record = Taken("a.db", Articles);
        Assert.Equal(["hi", "en", "ru"], Find(record, typed, language).Select(f => f.Article.Language).OrderBy(l => l == "hi" ? 0 : l == "en" ? 1 : 2));
    }

    [Fact]
    public void Headlines_stand_before_quotations_and_those_before_texts_each_the_newest_first()
    {
        using var record = Taken("a.db", Articles);
        var found = Find(record, "pipeline", "en");
        Assert.Equal(["Pipeline talks", "Harvest", "News in brief"], found.Select(f => f.Article.Title));
        Assert.Equal([FoundBy.Title, FoundBy.Text, FoundBy.Text], found.Select(f => f.By));
        Assert.Contains("[pipeline]", found[1].Passage!.Written("[", "]"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_is_told_with_its_event()
    {
        using var record = Taken("a.db", Articles);
        record.Assemble();
        var quotation = Assert.Single(Assert.Single(Find(record, "conversation Xi", "en")).Quotations, q => q.Kind == "event");
        Assert.Equal(EventType.Call, quotation.Claim!.Type);
        Assert.Contains(record.View(RecordSelection.All).Events, e => e.Id == quotation.Event);
        Assert.Contains("[conversation]", quotation.Words.Written("[", "]"), StringComparison.Ordinal);
    }

    [Fact]
    public void Parties_types_and_days_narrow_the_search()
    {
        using var record = Taken("a.db", Articles);
        Assert.Equal(["Pipeline talks"], Find(record, "pipeline", "en", s => s with { Parties = ["IND", "RUS"] }).Select(f => f.Article.Title));
        Assert.Equal(["News in brief"], Find(record, "pipeline", "en", s => s with { Types = [EventType.Call, EventType.Signing] }).Select(f => f.Article.Title));
        Assert.Equal(["Harvest"], Find(record, "pipeline", "en", s => s with { From = new(2025, 8, 25) }).Select(f => f.Article.Title));
        Assert.Equal(["Pipeline talks"], Find(record, "pipeline", "en", s => s with { To = new(2025, 8, 22) }).Select(f => f.Article.Title));
        Assert.Single(Find(record, "pipeline", "en", s => s with { Limit = 1 }));
    }

    [Fact]
    public void Phrases_and_words_to_leave_out_count_for_the_whole_article()
    {
        using var record = Taken("a.db", Articles);
        Assert.Empty(Find(record, "\"pipeline bridge\"", "en"));
        Assert.Equal(["Harvest", "News in brief"], Find(record, "pipeline -bridge", "en").Select(f => f.Article.Title));
    }

    [Fact]
    public void Any_order_of_taking_in_gives_the_same_results()
    {
        using var record = Taken("a.db", Articles);
        using var other = Taken("b.db", [.. Articles.Reverse()]);
        foreach (var typed in new[] { "pipeline", "Lavrov", "Moscow", "Россия", "मुलाकात" })
            Assert.Equal(Find(record, typed, "en").Select(f => f.Article.Id), Find(other, typed, "en").Select(f => f.Article.Id));
    }

    [Fact]
    public void Texts_not_yet_indexed_are_told_and_made_up_for_later()
    {
        using var record = RecordFile.OpenOrCreate(At("a.db"));
        record.IndexWith(Words.Value);
        record.Add(Articles);
        var early = record.Search(new(SearchQuery.Parse("pipeline", Words.Value, "en")));
        Assert.Equal(["Pipeline talks"], early.Articles.Select(f => f.Article.Title));
        Assert.Equal(Articles.Length, early.Waiting);
        while (record.IndexSome() > 0) { }
        Assert.Equal(3, Find(record, "pipeline", "en").Count);
        Assert.Equal(0, record.WaitingForSearch());
    }

    [Fact]
    public void What_was_added_without_words_or_under_other_rules_is_indexed_anew()
    {
        using (var record = RecordFile.OpenOrCreate(At("a.db"))) record.Add(Articles);
        using (var record = Opened()) Assert.Equal(3, Find(record, "pipeline", "en").Count);
        TestRecord.Run(At("a.db"), "UPDATE search_rules SET name = 'older'");
        using var again = Opened();
        Assert.Equal(3, Find(again, "pipeline", "en").Count);
    }

    [Fact]
    public void An_article_twice_is_found_once()
    {
        using var record = Taken("a.db", Articles);
        record.Add(Articles);
        while (record.IndexSome() > 0) { }
        Assert.Equal(3, Find(record, "pipeline", "en").Count);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string At(string file) => TestRecord.At(Path.Combine(folder, file));

    private RecordFile Opened()
    {
        var record = RecordFile.OpenExisting(At("a.db"));
        record.IndexWith(Words.Value);
        while (record.IndexSome() > 0) { }
        return record;
    }

    private RecordFile Taken(string file, IReadOnlyCollection<ArticleClaims> articles)
    {
        var record = RecordFile.OpenOrCreate(At(file));
        record.IndexWith(Words.Value);
        foreach (var article in articles) record.Add([article]);
        while (record.IndexSome() > 0) { }
        return record;
    }

    private static IReadOnlyList<FoundArticle> Find(RecordFile record, string typed, string language, Func<SearchSelection, SearchSelection>? narrowed = null)
    {
        var all = new SearchSelection(SearchQuery.Parse(typed, Words.Value, language));
        return record.Search(narrowed?.Invoke(all) ?? all).Articles;
    }

    private static ArticleClaims Coded(string language, string day, string title, string text) => TestPipeline.Instance.Read(new(title, text, language, PublicationTime.Parse(day)));
}
