using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class ArticleReaderTests
{
    [Fact]
    public void A_line_of_JSON_gives_all_its_fields()
    {
        var article = Documents.Article(Documents.Line("one", "First.\\n\\nSecond."), "news.jsonl");
        Assert.Equal(("one", "A title", "First.\n\nSecond.", "en", "2025-08-22", "The Example"), (article.File, article.Title, article.Text, article.Language, article.Published.ToString(), article.Publisher));
    }

    [Fact]
    public void Gzip_is_told_by_its_bytes_and_not_by_its_name()
    {
        var bytes = Documents.Bytes(Documents.Line("one", "First."));
        Assert.Equal("one", Documents.Article(Documents.Gzip(bytes), "-").File);
        Assert.Equal("one", Documents.Article(bytes, "news.jsonl.gz").File);
    }

    [Fact]
    public void A_broken_line_is_named_and_the_next_is_read()
    {
        var results = Documents.Read(Documents.Bytes($"{Documents.Line("one", "First.")}\n{{\"id\": \"two\", \"te\n\n{Documents.Line("four", "Fourth.")}\n"), "folder/news.jsonl");
        Assert.Equal(["one", "four"], results.OfType<ReadResult.Read>().Select(r => r.Article.File));
        var rejected = Assert.Single(results.OfType<ReadResult.Rejected>());
        Assert.Equal(RejectionReason.Unreadable, rejected.Reason);
        Assert.StartsWith("folder/news.jsonl:2: broken JSON", rejected.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("""{"text": "\ud800"}""")]
    public void A_line_that_is_no_article_is_rejected(string line) =>
        Assert.Equal(RejectionReason.Unreadable, Documents.Rejected(Documents.Bytes(line), "a.jsonl").Reason);

    [Fact]
    public void A_file_may_be_one_object_over_many_lines() =>
        Assert.Equal("page.json", Documents.Article("{\n  \"title\": \"Talks\",\n  \"text\": \"" + Documents.English + "\"\n}\n", "data/page.json").File);

    [Fact]
    public void A_file_may_be_an_array_of_articles() =>
        Assert.Equal(["a", "b"], Documents.Read(Documents.Bytes($"[{Documents.Line("a", "One.")},\n{Documents.Line("b", "Two.")}]"), "all.json").Cast<ReadResult.Read>().Select(r => r.Article.File));

    [Fact]
    public void A_date_that_cannot_be_read_is_shown()
    {
        var line = """{"id":"x","published":"21/8/25","title":"Talks","text":"They met."}""";
        Assert.Contains("'21/8/25'", Documents.Rejected(Documents.Bytes(line), "a.jsonl", new ReadingOptions()).Message, StringComparison.Ordinal);
        Assert.Equal("2025-08-21", Documents.Article(line, "a.jsonl").Published.ToString());
    }

    [Fact]
    public void A_given_date_stands_only_where_the_document_has_none() =>
        Assert.Equal("2025-08-22", Documents.Article(Documents.Line("one", "First.")).Published.ToString());

    [Fact]
    public void Without_a_date_the_article_is_rejected_unless_none_is_required()
    {
        Assert.Equal(RejectionReason.NoDate, Documents.Rejected(Documents.Bytes(Documents.English), options: new ReadingOptions()).Reason);
        Assert.Null(Documents.Article(Documents.English, options: new ReadingOptions(RequireDate: false)).Published);
    }

    [Theory]
    [InlineData("", RejectionReason.NoText)]
    [InlineData(" \n\t\n", RejectionReason.NoText)]
    [InlineData("--- 123 ---", RejectionReason.NoText)]
    [InlineData("%PDF-1.7 and so on", RejectionReason.Unreadable)]
    [InlineData("{\\rtf1 and so on", RejectionReason.Binary)]
    [InlineData("a\0\u0001\u0002b", RejectionReason.Binary)]
    [InlineData("Міністри зустрілися у п'ятницю у Відні та обговорили торгівлю між країнами.", RejectionReason.ForeignLanguage)]
    [InlineData("<html><head><title>Home</title></head><body><script>run()</script></body></html>", RejectionReason.NoText)]
    [InlineData("<html><body><nav><a href='/'>Home</a></nav></body></html>", RejectionReason.NoText)]
    public void What_is_no_article_is_rejected_with_its_reason(string text, RejectionReason reason) => Assert.Equal(reason, Documents.Rejected(Documents.Bytes(text)).Reason);

    [Fact]
    public void A_foreign_language_is_named_with_those_that_can_be_read()
    {
        var message = Documents.Rejected(Documents.Bytes("Die Minister trafen sich am Freitag in Wien und sprachen über den Handel zwischen den beiden Ländern."), "page").Message;
        Assert.StartsWith("page: is in German (de)", message, StringComparison.Ordinal);
        Assert.Contains("Hindi (hi)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_that_is_cut_off_gives_what_was_whole_and_says_so()
    {
        var random = new Random(1);
        var lines = string.Join('\n', Enumerable.Range(0, 4000).Select(i => Documents.Line($"a{i}", string.Concat(Enumerable.Range(0, 20).Select(_ => (char)('a' + random.Next(26)))))));
        var whole = Documents.Gzip(Documents.Bytes(lines));
        var results = Documents.Read(whole[..(whole.Length / 2)], "cut.jsonl.gz");
        Assert.InRange(results.OfType<ReadResult.Read>().Count(), 1000, 3999);
        Assert.Equal(RejectionReason.Unreadable, Assert.IsType<ReadResult.Rejected>(results[^1]).Reason);
    }

    [Fact]
    public void Gzip_made_to_fill_memory_is_left_early()
    {
        var bytes = new byte[40 << 20];
        Array.Fill(bytes, (byte)'x');
        Assert.Equal(RejectionReason.TooLarge, Documents.Rejected(Documents.Gzip(bytes), "bomb.jsonl").Reason);
    }

    [Fact]
    public void Gzip_within_gzip_is_opened_only_so_often()
    {
        var bytes = Documents.Bytes(Documents.English);
        Assert.Equal("en", Documents.Article(Documents.Gzip(Documents.Gzip(bytes))).Language);
        for (var i = 0; i < 10; i++) bytes = Documents.Gzip(bytes);
        Assert.Equal(RejectionReason.TooLarge, Documents.Rejected(bytes).Reason);
    }

    [Fact]
    public void A_line_without_end_is_skipped_and_the_next_is_read()
    {
        var bytes = Documents.Bytes(Documents.Line("one", "First.") + "\n" + "{\"text\":\"" + new string('x', 17 << 20) + "\"}\n" + Documents.Line("three", "Third."));
        var results = Documents.Read(bytes, "long.jsonl");
        Assert.Equal(["one", "three"], results.OfType<ReadResult.Read>().Select(r => r.Article.File));
        Assert.StartsWith("long.jsonl:2:", Assert.Single(results.OfType<ReadResult.Rejected>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_without_hidden_files_and_READMEs()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.txt", "a/z.txt", "a/A.txt", ".hidden", ".git/x.txt", "README.md" }) folder.Write(name, Documents.English);
        var files = new ArticleReader(Documents.Dated).ReadPath(folder.Path).Cast<ReadResult.Read>().Select(r => r.Article.File);
        Assert.Equal(["A.txt", "z.txt", "b.txt"], files);
    }

    [Fact]
    public void An_empty_folder_and_a_missing_file_are_told()
    {
        using var folder = new TemporaryFolder();
        var reader = new ArticleReader(Documents.Dated);
        Assert.Equal(RejectionReason.NoText, Assert.IsType<ReadResult.Rejected>(Assert.Single(reader.ReadPath(folder.Path))).Reason);
        var missing = Assert.IsType<ReadResult.Rejected>(Assert.Single(reader.ReadPath(Path.Combine(folder.Path, "none.txt"))));
        Assert.Equal((RejectionReason.Unreadable, true), (missing.Reason, missing.Message.EndsWith("there is no such file or folder.", StringComparison.Ordinal)));
    }

    [Fact]
    public void UTF_16_is_read_with_and_without_a_mark()
    {
        Assert.Equal(Documents.Russian, Documents.Article([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Documents.Russian)]).Text);
        Assert.Equal(Documents.Hindi, Documents.Article(Encoding.BigEndianUnicode.GetBytes(Documents.Hindi)).Text);
    }
}
