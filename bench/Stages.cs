using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Analysing;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Bench;

/// <summary>The time of each stage over the articles of one language, and the bytes allocated for each article.</summary>
internal sealed class Stages
{
    private readonly Pipeline pipeline;
    private readonly List<Article> articles;
    private readonly LanguagePack language;
    private readonly Registry registry;
    private readonly SentenceAnalyser analyser;
    private readonly List<List<Sentence>> sentences;

    public Stages(Pipeline pipeline, List<Article> articles)
    {
        (this.pipeline, this.articles) = (pipeline, articles);
        language = LanguagePack.Load(AppContext.BaseDirectory, articles[0].Language, pipeline.Authority);
        registry = new(pipeline.Authority);
        analyser = new(language, registry);
        sentences = [.. articles.Select(Split)];
    }

    // Every round runs all stages, so that a busy minute of the machine slows them alike.
    public void Measure(string file, int rounds)
    {
        var whole = new List<double>();
        var (split, tagged, dated, analysed) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        long allocated = 0;
        for (var round = 0; round <= rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var seconds = Time(CodeAll);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            (double Split, double Tagged, double Dated, double Analysed) parts = (Time(SplitAll), Time(TagAll), Time(DateAll), Time(AnalyseAll));
            if (round == 0) continue;
            whole.Add(seconds);
            split.Add(parts.Split);
            tagged.Add(parts.Tagged);
            dated.Add(parts.Dated);
            analysed.Add(parts.Analysed);
        }
        Print(file, Median(whole), Median(split), Median(tagged), Median(dated), Median(analysed), allocated);
    }

    private void Print(string file, double whole, double split, double tagged, double dated, double analysed, long allocated)
    {
        var bytes = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Content));
        Line($"{file} ({language.Tag}): {articles.Count} articles of {bytes / articles.Count} bytes");
        Line($"  whole         {articles.Count / whole,8:0} articles/s  {bytes / whole / 1e6:0.00} MB/s  {allocated / articles.Count / 1024} KB allocated each");
        Line($"  segmentation  {articles.Count / split,8:0} articles/s alone, {whole / split:0.0} times the whole's rate");
        Line($"  shares        segmentation {split / whole:0%}, words {tagged / whole:0%}, dates {dated / whole:0%}, names and actors {(analysed - tagged - dated) / whole:0%}, coding {(whole - split - analysed) / whole:0%}");
    }

    private void CodeAll() => articles.ForEach(article => pipeline.Read(article));

    private void SplitAll() => articles.ForEach(article => Split(article));

    private void TagAll() => sentences.ForEach(article => article.ForEach(s => language.Morphology.Tag(s.Tokens)));

    private void DateAll()
    {
        for (var i = 0; i < articles.Count; i++)
            foreach (var sentence in sentences[i]) language.Dates.Find(sentence.Tokens, articles[i].Published!.Value.Day);
    }

    private void AnalyseAll()
    {
        for (var i = 0; i < articles.Count; i++)
        {
            var context = new ArticleContext(articles[i], registry);
            foreach (var sentence in sentences[i]) analyser.Analyse(sentence, context);
        }
    }

    private List<Sentence> Split(Article article) =>
        SentenceSplitter.Split(article, language.Facts.Words("abbreviations"), language.Facts.Words("short-words"));

    private static double Time(Action stage)
    {
        var watch = Stopwatch.StartNew();
        stage();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
