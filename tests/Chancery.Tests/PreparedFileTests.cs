using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests;

public sealed class PreparedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_prepared_is_read_back()
    {
        PreparedFile.Write(Prepared, [Source("one")], file => file.WriteWords(["Дели", "", "दिल्ली"]));
        Assert.Equal(["Дели", "", "दिल्ली"], PreparedFile.Read(Prepared, [Source("one")], file => file.ReadWords())!);
    }

    [Fact]
    public void What_was_prepared_of_other_words_is_not_used()
    {
        PreparedFile.Write(Prepared, [Source("one")], file => file.WriteWords(["Дели"]));
        Assert.Null(PreparedFile.Read(Prepared, [Source("two")], file => file.ReadWords()));
    }

    [Fact]
    public void Where_nothing_was_prepared_nothing_is_read() =>
        Assert.Null(PreparedFile.Read(Prepared, [Source("one")], file => file.ReadWords()));

    [Fact]
    public void A_prepared_start_reads_what_a_slow_one_reads()
    {
        CopyData();
        Pipeline.Prepare(folder);
        var prepared = Pipeline.Load(folder);
        foreach (var article in Articles)
        {
            Assert.True(File.Exists(Path.Combine(folder, "languages", article.Language, "names.prepared")));
            Assert.Equal(ClaimsJson.Line(TestPipeline.Instance.Read(article)), ClaimsJson.Line(prepared.Read(article)));
        }
    }

    private static readonly Article[] Articles =
    [
        new("Nepal and Oman", "Prime Minister Sushila Karki met Sultan Haitham bin Tarik of Oman in Muscat on Monday.", "en", Day),
        new("Встреча", "Министра иностранных дел Омана приняли в понедельник в Катманду, где он провел переговоры с непальским премьер-министром.", "ru", Day),
        new("मुलाकात", "नेपाल के प्रधानमंत्री ने सोमवार को मस्कट में ओमान के सुल्तान से मुलाकात की।", "hi", Day),
    ];

    private static PublicationTime Day => new(new DateOnly(2025, 8, 21));

    private string Prepared => Path.Combine(folder, "words.prepared");

    private string Source(string words)
    {
        var path = Path.Combine(folder, "words.txt");
        File.WriteAllText(path, words);
        return path;
    }

    private void CopyData()
    {
        foreach (var part in (string[])["authority", "frames", "languages"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
    }
}
