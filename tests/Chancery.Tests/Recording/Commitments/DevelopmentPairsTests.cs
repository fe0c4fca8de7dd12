using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Recording.Commitments;

namespace Chancery.Tests.Recording.Commitments;

/// <summary>
/// Pairs of passages of real articles, labelled by hand: what the links find must be right nearly always, even if they miss much.
/// </summary>
public sealed class DevelopmentPairsTests
{
    private const double LeastPrecision = 0.9;
    private static readonly CommitmentVocabulary Vocabulary =
        CommitmentVocabulary.Load(Path.Combine(AppContext.BaseDirectory, "languages"), TestPipeline.Instance.Authority);

    [Theory]
    [InlineData("same", 3)]
    [InlineData("deed", 2)]
    [InlineData("status", 1)]
    public void What_is_found_of_the_development_pairs_is_right(string kind, int leastFound)
    {
        var articles = Articles();
        var pairs = File.ReadLines(Path.Combine(Shared.RepositoryRoot(), "tests/Chancery.Tests/Recording/Commitments/pairs.txt"))
            .Where(line => line[0] != '#').Select(line => line.Split('\t')).Where(c => c[0] == kind).ToList();
        var found = pairs.Where(c => IsFound(c, articles)).ToList();
        var right = found.Count(c => c[8] == "yes");
        TestContext.Current.SendDiagnosticMessage($"{kind}: {right} of {found.Count} right, {pairs.Count(c =>
            c[8] == "yes")} to be found, {pairs.Count} pairs");
        Assert.True(right >= leastFound && right >= LeastPrecision * found.Count,
            $"{right} of {found.Count} right: " + string.Join('\n', found.Select(c => string.Join(' ', c))));
    }

    private static bool IsFound(string[] c, Dictionary<string, Article> articles)
    {
        var (first, later) = (articles[c[1]], articles[c[5]]);
        var goal = first.Text.Substring(Number(c[2]), Number(c[3]));
        var own = Claim(first, goal, Number(c[2]), c[4]);
        if (c[0] == "same") return IsLinked(own, Claim(later, later.Text.Substring(Number(c[6]), Number(c[7])), Number(c[6]), c[4]));
        var words = later.Cite(Vocabulary.Sentences(later).First(s =>
            later.Content.Length - later.Text.Length + Number(c[6]) + 1 < s.Span.End).Span);
        var deed = new EventClaim(EventType.Signing, EventStatus.Held, c[4].Split(' '), "frames.txt:1", [words]);
        var record = new RecordView(EventAssembler.Assemble([new(ArticleHead.Of(later), deed)]), [], [own]);
        var standing = Assert.Single(new CommitmentBook(record, Vocabulary).On(new(2030, 1, 1)));
        return c[0] == "deed" ? standing.Links.Any(l => l.Kind == CommitmentLinkKind.ImplementedBy) : standing.Proposals.Count > 0;
    }

    private static bool IsLinked(Told<CommitmentClaim> one, Told<CommitmentClaim> other)
    {
        var all = new CommitmentBook(new([], [], [one, other]), Vocabulary).On(new(2030, 1, 1));
        return all.Count == 1 || all.Any(c => c.Links.Count > 0);
    }

    private static Told<CommitmentClaim> Claim(Article article, string goal, int start, string sides)
    {
        var from = article.Content.Length - article.Text.Length + start;
        return new(ArticleHead.Of(article), new(sides.Split(' '), goal, null, null, "undertaking", "frames.txt:1",
            [article.Cite(new(from, from + goal.Length))]));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static Dictionary<string, Article> Articles()
    {
        string[][] files = [["corpus", "readouts-en", "kremlin-en.jsonl.gz"], ["corpus", "readouts-ru", "kremlin-ru.jsonl.gz"],
            ["corpus", "news-en", "air-en-2020-01.jsonl.gz"]];
        return files.SelectMany(f => Lines(Shared.Find(f))).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(a => a.GetProperty("id").GetString()!, Article);
    }

    private static Article Article(JsonElement a) => new(
        a.GetProperty("title").GetString()!, a.GetProperty("text").GetString()!, a.GetProperty("language").GetString()!,
            PublicationTime.Parse(a.GetProperty("published").GetString()));

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
