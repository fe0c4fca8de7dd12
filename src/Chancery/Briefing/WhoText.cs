using System.Globalization;
using Chancery.Recording;
using Chancery.Recording.Offices;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>Prints who held an office, and which offices a person held, as plain text.</summary>
public sealed class WhoText(AuthorityFile authority)
{
    private const int Narrowest = 50;
    private const int Longest = 160;
    private readonly ActorDirectory actors = new(authority);

    /// <summary>Writes the answers, wrapped to so many columns.</summary>
    public void Write(TextWriter output, IEnumerable<WhoAnswer> answers, int columns = 100)
    {
        foreach (var answer in answers) Write(output, $"{answer.Asked}, on {DateWords.Of(answer.On)}", Lines(answer), columns);
    }

    /// <summary>Writes the persons that only the record knows.</summary>
    public void Write(TextWriter output, IEnumerable<NewPersonProposal> proposals, int columns = 100)
    {
        foreach (var proposal in proposals) Write(output, "new person: " + Seen(proposal.Seen), [Quoted(proposal.Seen.Words)], columns);
    }

    private static void Write(TextWriter output, string title, IEnumerable<string> lines, int columns)
    {
        var width = Math.Max(Narrowest, columns);
        foreach (var line in TextLines.Wrapped(title, width)) output.Write(line + "\n");
        foreach (var line in lines.SelectMany(l => TextLines.Wrapped(l, width - 2))) output.Write($"  {line}\n");
    }

    private IEnumerable<string> Lines(WhoAnswer answer)
    {
        yield return answer.OnTheDay.Count == 0 ? "nobody is known for that day"
            : (answer.IsAmbiguous ? "one of: " : "") + string.Join("; ", answer.OnTheDay.Select(Term));
        var others = answer.Terms.Except(answer.OnTheDay).ToList();
        if (others.Count > 0) yield return "at other times: " + string.Join("; ", others.Select(Term));
        foreach (var seen in answer.Seen)
        {
            yield return "in the record: " + Seen(seen);
            yield return Quoted(seen.Words);
        }
    }

    private string Term(OfficeTerm t) => $"{t.Name}, {t.Office} of {actors.InSentence(t.Side)}, {Time(t)}"
        + (t.Correction is { } why ? $" (corrected: {why})" : "");

    private static string Time(OfficeTerm t) => (t.From, t.To) switch
    {
        ({ } from, { } to) => $"{DateWords.Of(from)} to {DateWords.Of(to)}",
        ({ } from, null) => $"since {DateWords.Of(from)}",
        (null, { } to) => $"until {DateWords.Of(to)}",
        _ => "at an unknown time",
    };

    private string Seen(SeenInOffice s)
    {
        var spelt = s.Spellings.Count > 1 ? $" (also {string.Join(", ", s.Spellings.Skip(1))})" : "";
        var days = (s.First, s.Last) switch
        {
            ({ } first, { } last) when first == last => DateWords.Of(first),
            ({ } first, { } last) => $"{DateWords.Of(first)} to {DateWords.Of(last)}",
            _ => "undated",
        };
        var articles = string.Create(CultureInfo.InvariantCulture, $"{s.Articles} article{(s.Articles == 1 ? "" : "s")}");
        return $"{s.Name}{spelt}, {s.Office} of {actors.InSentence(s.Side)}, {days}, {articles}";
    }

    private static string Quoted(Passage p) =>
        $"“{Quotation.Of(p.Article, p.Words, Longest, [])}” — {SourceWords.Publisher(p.Article)}, {SourceWords.Day(p.Article)}";
}
