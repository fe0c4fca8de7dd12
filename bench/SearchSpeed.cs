using System.Diagnostics;
using System.Globalization;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording.Searching;
using Chancery.Resolving;
using Chancery.Resolving.Authority;
using Chancery.Store;
using Chancery.Store.Searching;

namespace Chancery.Bench;

/// <summary>
/// The time of searches in a record of many made-up articles, each with a headline, a quotation and an event between two states; words
/// are as frequent as those of a language are (the nth word by 1/n).
/// </summary>
internal sealed class SearchSpeed
{
    private const int Batch = 5000;
    private const int Vocabulary = 50_000;
    private const int WordsAText = 60;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private readonly SearchWords words;
    private readonly string[] states;
    private readonly string[] surnames;
    private readonly double[] cumulative = new double[Vocabulary];

    public SearchSpeed()
    {
        var authority = AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"));
        words = SearchWords.Load(authority);
        states = [.. authority.States.Select(s => s.Id).Distinct()];
        surnames = [.. authority.Persons.Where(p => p is { Kind: "full", Language: AuthorityFile.LabelLanguage }).Select(p => p.Text.Split(' ')[^1])];
        var sum = 0.0;
        for (var i = 0; i < Vocabulary; i++) cumulative[i] = sum += 1.0 / (i + 1);
    }

    public void Measure(string address, int articles)
    {
        using var record = RecordFile.OpenOrCreate(address);
        record.IndexWith(words);
        Fill(record, articles);
        string[] typed = ["w7x", "w7x w20x", "w900x w20x", "\"w3x w5x\"", "Lavrov", "Лавров", "India", "India Russia meeting", "w40000x", "w7x -w9x", "w5x OR w6x w100x"];
        Time(record, typed[0], 1);
        foreach (var words in typed) Time(record, words, 20);
        Time(record, "w7x", 20, s => s with { Parties = ["IND", "RUS"] });
        Time(record, "w7x", 20, s => s with { Types = [EventType.Call], From = new(2001, 1, 1), To = new(2001, 3, 1) });
    }

    private void Fill(RecordFile record, int articles)
    {
        var watch = Stopwatch.StartNew();
        var held = record.Count().Articles;
        for (var i = held; i < articles; i += Batch) record.Add([.. Enumerable.Range(i, Math.Min(Batch, articles - i)).Select(Made)]);
        if (held < articles) Line($"added {articles - held} articles in {watch.Elapsed.TotalSeconds:0} s, {(articles - held) / watch.Elapsed.TotalSeconds:0}/s with headlines and claims indexed");
        (watch, var waiting) = (Stopwatch.StartNew(), record.WaitingForSearch());
        while (record.IndexSome() > 0) { }
        if (waiting > 0) Line($"indexed {waiting} texts in {watch.Elapsed.TotalSeconds:0} s, {waiting / watch.Elapsed.TotalSeconds:0}/s");
    }

    private ArticleClaims Made(int number)
    {
        var random = new Random(number);
        var (one, other) = (states[random.Next(states.Length)], states[random.Next(states.Length)]);
        if (random.Next(200) == 0) (one, other) = ("IND", "RUS");
        var quotation = $"{surnames[random.Next(surnames.Length)]} {Words(random, 15)}.";
        var article = new Article($"{surnames[random.Next(surnames.Length)]} {Words(random, 7)}", $"{quotation} {Words(random, WordsAText)} {number}", "en", PublicationTime.Parse(FirstDay.AddDays(number % 9000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var claim = new EventClaim((EventType)random.Next(8), EventStatus.Held, [one, other], "frames.txt:1", [article.Cite(new(article.TextStart, article.TextStart + quotation.Length))])
        {
            When = new When.Stated(Edtf.Day(article.Published!.Value.Day), "that day"),
        };
        return new(article, [claim], [], []);
    }

    private string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{Math.Abs(Nth(random)) + 1}x"));

    private int Nth(Random random)
    {
        var at = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return at < 0 ? ~at : at;
    }

    private void Time(RecordFile record, string typed, int rounds, Func<SearchSelection, SearchSelection>? narrowed = null)
    {
        var selection = new SearchSelection(SearchQuery.Parse(typed, words, AuthorityFile.LabelLanguage));
        if (narrowed is not null) selection = narrowed(selection);
        var times = new List<double>();
        var found = 0;
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            found = record.Search(selection).Articles.Count;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        if (rounds > 1) Line($"  {typed,-24}{(narrowed is null ? "" : " narrowed"),-10} {found,3} found, median {times.Order().ElementAt(rounds / 2):0.0} ms, worst {times.Max():0.0} ms");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
