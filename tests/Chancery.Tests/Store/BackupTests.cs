using System.IO.Compression;
using System.Text;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Recording.Decisions;
using Chancery.Recording.Review;
using Chancery.Store;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Store;

public sealed class BackupTests : IDisposable
{
    private static readonly ArticleClaims[] Articles =
    [
        Coded("en", "2025-08-22", "Indian External Affairs Minister S. Jaishankar met Russian Foreign Minister Sergey Lavrov in Moscow on Thursday. \"Trade is growing 🌱,\" Lavrov said."),
        Coded("ru", "2025-08-22", "В четверг в Москве министр иностранных дел России Сергей Лавров встретился с министром иностранных дел Индии Субраманьямом Джайшанкаром."),
        Coded("hi", "2025-08-22", "विदेश मंत्री एस. जयशंकर ने गुरुवार को मॉस्को में रूस के विदेश मंत्री सर्गेई लावरोव से मुलाकात की।"),
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_copy_brings_back_the_same_record_into_either_database_and_numbers_go_on()
    {
        using var record = Taken();
        record.Decide(EventDecisions.Accept(record.View(RecordSelection.All).Events[0]), "Asha", null);
        var copy = Copied(record);
        foreach (var address in new[] { At("again.db"), Path.Combine(folder.Path, "file.db") }.Distinct())
        {
            using var again = RecordFile.Restore(address, new MemoryStream(copy), "copy");
            Assert.Equal(Export(record), Export(again));
            Assert.Equal(record.Decisions().Select(d => (d.Id, d.At)), again.Decisions().Select(d => (d.Id, d.At)));
            Assert.Equal(1, again.Add([Coded("en", "2025-09-01", "President of Russia Vladimir Putin had a telephone conversation with President of China Xi Jinping.")]));
            again.Assemble();
            Assert.Equal("d2", again.Decide(new Decision.Undone("d1"), "Asha", null).Id);
            Assert.Empty(again.Verify(_ => { }));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-30)]
    [InlineData(-200)]
    public void A_copy_that_is_cut_short_is_refused_whole(int length)
    {
        using var record = Taken();
        var copy = Copied(record);
        var part = copy[..(length >= 0 ? length : copy.Length + length)];
        Assert.Contains("no whole copy", Assert.Throws<InvalidDataException>(() => RecordFile.Restore(At("cut.db"), new MemoryStream(part), "copy")).Message, StringComparison.Ordinal);
        using var fresh = RecordFile.OpenOrCreate(At("cut.db"));
        Assert.Equal(0, fresh.Count().Articles);
    }

    [Fact]
    public void A_copy_of_which_a_letter_was_changed_is_refused()
    {
        using var record = Taken();
        var text = Unzipped(Copied(record)).Replace("Thursday", "Thirsday", StringComparison.Ordinal);
        Assert.Contains("its sum is another", Assert.Throws<InvalidDataException>(() => RecordFile.Restore(At("touched.db"), Zipped(text), "copy")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_unpacks_without_end_is_refused_before_it_fills_the_memory()
    {
        using var bomb = new MemoryStream();
        using (var zip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
            for (var i = 0; i < 130; i++) zip.Write(new byte[1 << 20]);
        bomb.Position = 0;
        Assert.Contains("longer than any row", Assert.Throws<InvalidDataException>(() => RecordFile.Restore(At("bomb.db"), bomb, "copy")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_is_not_restored_over_a_record()
    {
        using var record = Taken();
        Assert.Contains("not empty", Assert.Throws<InvalidDataException>(() => RecordFile.Restore(At("record.db"), new MemoryStream(Copied(record)), "copy")).Message, StringComparison.Ordinal);
        Assert.Equal(3, record.Count().Articles);
    }

    [Theory]
    [InlineData("UPDATE article SET text = replace(text, 'Moscow', 'Mascow')", "not those that its id was made of")]
    [InlineData("UPDATE claim SET body = replace(body, 'met Russian', 'mot Russian')", "does not stand at")]
    [InlineData("DELETE FROM account", "no account is left")]
    [InlineData("DELETE FROM coded", "the coding in force is missing")]
    public void Whatever_was_touched_is_found(string touch, string problem)
    {
        using (var record = Taken())
            Assert.Empty(record.Verify(_ => { }));
        TestRecord.Run(At("record.db"), touch);
        using var again = RecordFile.OpenExisting(At("record.db"));
        Assert.Contains(again.Verify(_ => { }), f => f.Problem.Contains(problem, StringComparison.Ordinal));
    }

    private RecordFile Taken()
    {
        var record = RecordFile.OpenOrCreate(At("record.db"));
        record.Add(Articles);
        record.Assemble();
        return record;
    }

    private string At(string name) => TestRecord.At(Path.Combine(folder.Path, name));

    private static byte[] Copied(RecordFile record)
    {
        using var stream = new MemoryStream();
        Assert.True(record.Backup(stream) > 10);
        return stream.ToArray();
    }

    private static string Unzipped(byte[] copy)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(copy), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    private static MemoryStream Zipped(string text)
    {
        var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(text));
        stream.Position = 0;
        return stream;
    }

    private static string Export(RecordFile record) => string.Join('\n', RecordExport.Lines(record.Articles(), record.View(RecordSelection.All)));

    private static ArticleClaims Coded(string language, string published, string text) =>
        TestPipeline.Instance.Read(new Article("", text, language, PublicationTime.Parse(published)) { Publisher = "The Courier " + language });
}
