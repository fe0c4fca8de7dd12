using System.Text;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Texts that are not about relations between states: nothing should be read of them.</summary>
internal sealed class QuietSuite : Suite
{
    private const string Events = "events per 1,000 sentences";
    private static readonly string[] Telling = ["newsgroup", "weblog"];
    // Of the treebank being read, as its first text tells.
    private string? language;
    private readonly Lazy<Dictionary<string, string>> kinds = new(ReadKinds);

    public override string Name => "quiet";

    public override string Measures =>
        """
        Events read for every thousand sentences of texts that tell of no relations: all are false. Of the news of All India Radio what tells of domestic affairs, sport and weather is taken
        (chosen once, by titles and by the names of states, without the engine). Of the treebank the key is the kind of text; newsgroups and weblogs, in which wars and talks are told of, are shown and not
        counted in `all`. Its texts have no date; 2010-01-01 is given.
        """;

    public override string Data =>
        "All India Radio, 1 to 7 January 2020, in English and Hindi (terms not stated; to measure with only); UD English-EWT (CC BY-SA 4.0).";

    public override string Form => "files of articles (JSON Lines) or a treebank (CoNLL-U with '# newdoc id' and '# text')";

    public override IReadOnlyList<string> Places =>
        ["corpus/news-en/air-en-2020-01.jsonl.gz", "corpus/news-hi/air-hi-2020-01.jsonl.gz", "corpus/morphology/ud-english-ewt.conllu.gz"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        foreach (var (text, read) in Readings.Over(paths.SelectMany(Texts), t =>
            (pipeline.Read(t.Article).Events, t.Sentences ?? pipeline.Mentions(t.Article).Sentences)))
        {
            board.Items++;
            Score(text, read.Events, read.Item2, board);
        }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        board.Figures.Where(f => f.Key is { Key: FigureName.All })
            .Select(f => new Goal($"{f.Key.Slot.Split(',')[^1].Trim()}, {f.Key.Language}", f.Value.Value, "–", 5) { AtMost = true });

    private static void Score(Text text, IReadOnlyList<EventClaim> events, int sentences, Scoreboard board)
    {
        var slot = $"{Events}, {text.File}";
        board.Rate(text.Article.Language, slot, text.Kind).Add(events.Count, sentences);
        if (!Telling.Contains(text.Kind)) board.Rate(text.Article.Language, slot).Add(events.Count, sentences);
        foreach (var e in events) board.Mistakes.Add(new("FALSE", text.Id, $"{e.Type} {text.Kind}".ToLowerInvariant(), "",
            $"{Readings.Told(e)} {e.Frame}", e.Evidence[0].Exact));
    }

    private IEnumerable<Text> Texts(string path) => path.Contains(".conllu", StringComparison.Ordinal) ? OfTreebank(path)
        : OfArticles(path);

    // A file of which no article is listed is taken whole.
    private List<Text> OfArticles(string path)
    {
        SuiteData.Require(path, Form);
        var all = new ArticleReader(new ReadingOptions(null, null)).ReadPath(path).OfType<ReadResult.Read>().Select(r => r.Article)
            .ToList();
        var listed = all.Where(a => kinds.Value.ContainsKey(a.File!)).ToList();
        if (all.Count == 0) throw new InvalidDataException($"{path}: no article could be read; give {Form}.");
        return [.. (listed.Count > 0 ? listed : all)
            .Select(a => new Text(a.File!, FileName(path), kinds.Value.GetValueOrDefault(a.File!, "other"), a, null))];
    }

    private List<Text> OfTreebank(string path)
    {
        language = null;
        var (texts, sentences, id) = (new List<Text>(), new List<string>(), "");
        foreach (var (_, line) in SuiteData.Lines(path, Form))
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal)) { Close(); id = line[14..]; }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) sentences.Add(line[9..]);
        Close();
        return texts.Count > 0 ? texts : throw new InvalidDataException($"{path}: there is no line '# text = …'; give {Form}.");

        void Close()
        {
            if (sentences.Count > 0) texts.Add(new(id, FileName(path), id.Split('-')[0],
                new("", string.Join("\n\n", sentences), LanguageOf(sentences), new(new(2010, 1, 1))), sentences.Count));
            sentences.Clear();
        }
    }

    private string LanguageOf(List<string> sentences)
    {
        if (language is not null) return language;
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\n\n", sentences)));
        var read = new ArticleReader(new ReadingOptions(RequireDate: false)).ReadStream(text, "treebank.txt").OfType<ReadResult.Read>()
            .FirstOrDefault();
        return language = read?.Article.Language ?? "en";
    }

    private static string FileName(string path) => Path.GetFileName(path).Split('.')[0];

    private static Dictionary<string, string> ReadKinds()
    {
        using var reader = new StreamReader(typeof(QuietSuite).Assembly.GetManifestResourceStream("quiet.txt")!);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
    }

    private sealed record Text(string Id, string File, string Kind, Article Article, int? Sentences);
}
