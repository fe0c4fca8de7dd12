using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery;
using Chancery.Reading;

// Speed of the engine on one core: dotnet run -c Release --project bench -- FILE… [--rounds N]
// The first round warms up; the median of the others is printed, with bytes allocated for each article.
var rounds = args is [.., "--rounds", var n] ? int.Parse(n, CultureInfo.InvariantCulture) : 4;
var files = args.TakeWhile(a => a != "--rounds").ToArray();
if (files.Length == 0)
{
    Console.Error.WriteLine("Give files of articles (JSON Lines, plain or gzip'd) to measure on.");
    return 2;
}

var loading = Stopwatch.StartNew();
var pipeline = Pipeline.Load();
foreach (var language in pipeline.Languages) pipeline.Read(new Article("", "1", language, new(new DateOnly(2025, 8, 21))));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"data of {pipeline.Languages.Count} languages loaded in {loading.Elapsed.TotalSeconds:0.00} s"));
var reader = new ArticleReader(new ReadingOptions(null, null));
foreach (var file in files) Measure(file, [.. reader.ReadPath(file).OfType<ReadResult.Read>().Select(r => r.Article)]);
return 0;

void Measure(string file, List<Article> articles)
{
    var seconds = new List<double>();
    long allocated = 0;
    for (var round = 0; round <= rounds; round++)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        foreach (var article in articles) pipeline.Read(article);
        if (round > 0) seconds.Add(watch.Elapsed.TotalSeconds);
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    }
    seconds.Sort();
    var median = seconds[seconds.Count / 2];
    var bytes = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Content));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{Path.GetFileName(file),-32} {articles.Count,6} articles {bytes / articles.Count,7} bytes each {articles.Count / median,8:0} articles/s {bytes / median / 1e6,6:0.00} MB/s {allocated / articles.Count / 1024,6} KB allocated each"));
}
