using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Chancery.Reading;
using Chancery.Recording.Searching;
using Chancery.Resolving.Authority;

namespace Chancery.Bench;

/// <summary>
/// What looking for a word finds: of forms marked with their lemmas, how many of a lemma's forms the lemma finds (recall) and how many of
/// those found are its own (precision), each lemma as often as its forms stand in the data; then the cost of an article.
/// </summary>
internal sealed class SearchBench
{
    private static readonly string[] OpenClasses = ["NOUN", "PROPN", "ADJ", "VERB"];
    private readonly AuthorityFile authority = AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"));
    private readonly SearchWords words;

    public SearchBench()
    {
        var watch = Stopwatch.StartNew();
        words = SearchWords.Load(authority);
        Line($"search words loaded in {watch.Elapsed.TotalMilliseconds:0} ms");
    }

    /// <summary>Measures on files: CoNLL-U (named for their language), JSON Lines with mentions or of articles.</summary>
    public void Measure(IEnumerable<string> files)
    {
        Names("hi");
        Names("ru");
        foreach (var file in files)
            if (file.Contains(".conllu", StringComparison.Ordinal)) Score(Path.GetFileName(file), [.. Trees(file)]);
            else if (file.Contains("slavicner", StringComparison.Ordinal)) Score(Path.GetFileName(file), [.. Mentions(file)]);
            else Cost(file);
    }

    // Names of one number of words in both languages, word by word.
    private void Names(string language)
    {
        var pairs = new List<(string, string, string, string)>();
        foreach (var person in authority.Persons.Where(n => n.Kind == "full").GroupBy(n => n.Id))
            if (person.FirstOrDefault(n => n.Language == "en")?.Text.Split(' ', '-') is { } en && person.FirstOrDefault(n => n.Language == language)?.Text.Split(' ', '-') is { } other && en.Length == other.Length)
                pairs.AddRange(en.Zip(other, (a, b) => (b, language, a, "en")));
        Score($"names of persons, English finds {language}", pairs);
    }

    private void Score(string what, List<(string Form, string FormLanguage, string Lemma, string Language)> pairs)
    {
        var byKey = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Count; i++)
            foreach (var key in Keys(pairs[i].Form, pairs[i].FormLanguage, false)) (byKey.TryGetValue(key, out var at) ? at : byKey[key] = []).Add(i);
        var (wanted, found, right) = (0L, 0.0, 0.0);
        foreach (var lemma in Enumerable.Range(0, pairs.Count).GroupBy(i => (Fold.Word(pairs[i].Lemma), pairs[i].Language)))
        {
            var query = Keys(pairs[lemma.First()].Lemma, lemma.Key.Language, true);
            if (query.Count == 0) continue;
            var hits = query.SelectMany(k => byKey.GetValueOrDefault(k) ?? []).ToHashSet();
            var own = lemma.Count(hits.Contains);
            wanted += lemma.Count();
            found += own;
            right += hits.Count == 0 ? lemma.Count() : lemma.Count() * (double)own / hits.Count;
        }
        Line($"{what}: {wanted} forms, recall {found / wanted:0.000}, precision {right / wanted:0.000}");
    }

    private List<string> Keys(string word, string language, bool typed) =>
        [.. (typed ? words.OfTyped(word, language) : words.Of(word, language)).Words.SelectMany(w => w.Keys)];

    private static IEnumerable<(string, string, string, string)> Trees(string file)
    {
        var language = Path.GetFileName(file).Contains("hi", StringComparison.Ordinal) && !file.Contains("english", StringComparison.Ordinal) ? "hi" : Path.GetFileName(file).Contains("ru", StringComparison.Ordinal) ? "ru" : "en";
        foreach (var line in Lines(file))
            if (line.Split('\t') is [_, var form, var lemma, var tag, ..] && OpenClasses.Contains(tag) && lemma != "_")
                yield return (form, language, char.IsUpper(form[0]) && tag == "PROPN" ? char.ToUpperInvariant(lemma[0]) + lemma[1..].ToLowerInvariant() : lemma.ToLowerInvariant(), language);
    }

    private static IEnumerable<(string, string, string, string)> Mentions(string file)
    {
        foreach (var line in Lines(file))
            foreach (var m in JsonDocument.Parse(line).RootElement.GetProperty("mentions").EnumerateArray())
                if (m.GetProperty("form").GetString()!.Split(' ', '-') is var form && m.GetProperty("lemma").GetString()!.Split(' ', '-') is var lemma && form.Length == lemma.Length)
                    for (var i = 0; i < form.Length; i++) yield return (form[i], "ru", lemma[i], "ru");
    }

    private void Cost(string file)
    {
        var articles = new ArticleReader(new ReadingOptions(null, null)).ReadPath(file).OfType<ReadResult.Read>().Select(r => r.Article).ToList();
        if (articles.Count == 0) return;
        var times = new List<double>();
        var (keys, bytes) = (0L, 0L);
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            (keys, bytes) = (0, 0);
            foreach (var article in articles)
            {
                var all = words.Of(article.Content, article.Language).Keys();
                keys += all.Count;
                bytes += all.Sum(k => k.Length + 1L);
            }
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        var size = articles.Sum(a => (long)System.Text.Encoding.UTF8.GetByteCount(a.Content)) / articles.Count;
        Line($"{Path.GetFileName(file)}: {articles.Count} articles of {size} bytes: {times.Order().ElementAt(2) / articles.Count:0.000} ms, {keys / articles.Count} keys of {bytes / articles.Count} bytes each");
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : (Stream)File.OpenRead(file);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
