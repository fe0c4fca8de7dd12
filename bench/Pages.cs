using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chancery.Reading;
using SmartReader;

namespace Chancery.Bench;

/// <summary>Web pages to articles on one core, beside SmartReader on the same pages; and packed web archives of them, once and ten times as long.</summary>
internal sealed class Pages
{
    private const int Times = 10;
    private readonly ArticleReader reader = new(new ReadingOptions(RequireDate: false));
    private readonly List<byte[]> pages;
    private readonly List<string> texts;

    private Pages(List<byte[]> pages)
    {
        this.pages = pages;
        texts = [.. pages.Select(p => Encoding.UTF8.GetString(p))];
    }

    /// <summary>Measures the pages of archives (tar, plain or gzip'd), gzip'd pages of folders and plain ones.</summary>
    public static int Measure(IEnumerable<string> paths, int rounds)
    {
        var pages = paths.SelectMany(In).ToList();
        if (pages.Count == 0)
        {
            Console.Error.WriteLine("There are no pages; give folders of .html or .html.gz, or .tar.gz of pages.");
            return 2;
        }
        var bench = new Pages(pages);
        bench.MeasurePages(rounds);
        bench.MeasureArchives();
        return 0;
    }

    private static IEnumerable<byte[]> In(string path)
    {
        if (Directory.Exists(path)) return Directory.EnumerateFiles(path, "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(In);
        if (path.Contains(".tar", StringComparison.Ordinal)) return OfTar(path);
        return [All(Opened(path))];
    }

    private static IEnumerable<byte[]> OfTar(string path)
    {
        using var tar = new TarReader(Opened(path));
        while (tar.GetNextEntry() is { } entry)
            if (entry.DataStream is { } page) yield return All(page);
    }

    private static Stream Opened(string path) => path.EndsWith(".gz", StringComparison.Ordinal)
        ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);

    private static byte[] All(Stream stream)
    {
        using var bytes = new MemoryStream();
        using (stream) stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    // In turn, so that a busy minute of the machine slows both alike.
    private void MeasurePages(int rounds)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var (one, other) = (Time(() => pages.ForEach(Read)), Time(() => texts.ForEach(ReadBySmartReader)));
            if (round == 0) continue;
            ours.Add(one);
            theirs.Add(other);
        }
        var (own, yardstick) = (Median(ours), Median(theirs));
        var megabytes = pages.Sum(p => (long)p.Length) / 1e6;
        Line($"{pages.Count} pages of {megabytes * 1000 / pages.Count:0} KB");
        Line($"  HTML to article  {pages.Count / own,6:0} pages/s  {megabytes / own:0.0} MB/s");
        Line($"  SmartReader      {pages.Count / yardstick,6:0} pages/s  {megabytes / yardstick:0.0} MB/s; ours is {yardstick / own:0.00} times its rate");
    }

    private void Read(byte[] page)
    {
        using var bytes = new MemoryStream(page);
        foreach (var _ in reader.ReadStream(bytes, "page.html")) { }
    }

    private static void ReadBySmartReader(string page)
    {
        using var read = new Reader("https://gazette.example/", page);
        read.GetArticle();
    }

    private void MeasureArchives()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-bench-");
        try
        {
            foreach (var times in (int[])[1, Times]) MeasureArchive(Written(folder.FullName, times), times * pages.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // One packed member a record, as crawls are kept.
    private string Written(string folder, int times)
    {
        var path = Path.Combine(folder, $"pages-{times}.warc.gz");
        using var file = File.Create(path);
        for (var number = 0; number < times * pages.Count; number++)
        {
            using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            member.Write(Record(number, pages[number % pages.Count]));
        }
        return path;
    }

    private static byte[] Record(int number, byte[] page)
    {
        var answer = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:bench:{number}>\r\nWARC-Target-URI: https://gazette.example/{number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length + page.Length}\r\n\r\n"));
        return [.. head, .. answer, .. page, .. "\r\n\r\n"u8];
    }

    private void MeasureArchive(string path, int records)
    {
        GC.Collect();
        var (peak, results) = (0L, 0);
        var seconds = Time(() =>
        {
            foreach (var _ in reader.ReadPath(path))
                if (results++ % 50 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        });
        using var process = Process.GetCurrentProcess();
        Line($"  .warc.gz of {records,5} records, {new FileInfo(path).Length / 1e6,4:0} MB: {records / seconds,4:0} records/s, {results} results, {peak / 1e6:0} MB of objects at most, {process.PeakWorkingSet64 / 1e6:0} MB the process's peak so far");
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
