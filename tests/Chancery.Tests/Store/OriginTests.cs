using Chancery.Coding;
using Chancery.Reading;
using Chancery.Store;
using Chancery.Tests.Reading;
using Chancery.Tests.Recording.Origins;

namespace Chancery.Tests.Store;

public sealed class OriginTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Twelve_outlets_with_one_text_are_one_origin()
    {
        var outlets = Enumerable.Range(1, 12).Select(i => Told(i % 2 == 0 ? Wire.TouchedUp : Wire.Text, $"2025-08-{(i == 3 ? 10 : 10 + i)}", $"Outlet {i:00}"));
        using var record = Taken([.. outlets, Told(Wire.InOtherWords, "2025-08-21", "Own Reporter")]);
        Assert.Equal(2, record.Count().Texts);
        Assert.Equal(["Outlet 03", "Own Reporter"], Origins(record));
    }

    [Fact]
    public void The_agency_that_one_copy_credits_is_the_origin_of_all()
    {
        using var record = Taken([Told(Wire.Text, "2025-08-20", "Early Outlet"), Told(Wire.TouchedUp + "\n\n(With inputs from PTI)", "2025-08-22", "Late Outlet")]);
        Assert.Equal(["PTI"], Origins(record));
    }

    [Fact]
    public void Copies_of_copies_are_found_in_any_order()
    {
        ArticleClaims[] told = [Told(Wire.Text, "2025-08-20", "A"), Told(Wire.TouchedUp, "2025-08-21", "B"), Told(Wire.Cut, "2025-08-22", "C"), Told(Wire.InOtherWords, "2025-08-20", "D")];
        var random = new Random(1);
        for (var shuffle = 0; shuffle < 6; shuffle++)
        {
            random.Shuffle(told);
            using var record = Taken(told, oneByOne: shuffle % 2 == 0);
            Assert.Equal([("A", "A"), ("D", "D"), ("B", "A"), ("C", "A")], record.Articles().OrderBy(a => a.Published?.ToString()).ThenBy(a => a.Publisher).Select(a => (a.Publisher!, a.Origin)));
        }
    }

    [Fact]
    public void An_article_that_comes_again_under_another_name_keeps_the_first_in_the_alphabet_and_so_does_its_origin()
    {
        using var record = Taken([Told(Wire.Text, "2025-08-20", "Zeta"), Told(Wire.TouchedUp, "2025-08-21", "B")]);
        Assert.Equal(["Zeta"], Origins(record));
        record.Add([Told(Wire.Text, "2025-08-20", "Alpha")]);
        record.Assemble();
        Assert.Equal(["Alpha"], Origins(record));
    }

    private static IEnumerable<string> Origins(RecordFile record) => record.Articles().Select(a => a.Origin).Distinct().Order();

    private static ArticleClaims Told(string text, string day, string publisher) =>
        TestPipeline.Instance.Read(new Article("", text, "en", PublicationTime.Parse(day)) { Publisher = publisher });

    private RecordFile Taken(IReadOnlyList<ArticleClaims> articles, bool oneByOne = false)
    {
        var record = RecordFile.OpenOrCreate(TestRecord.At(Path.Combine(folder.Path, $"{Guid.NewGuid():n}.db")));
        foreach (var some in articles.Chunk(oneByOne ? 1 : articles.Count))
        {
            record.Add(some);
            record.Assemble();
        }
        return record;
    }
}
