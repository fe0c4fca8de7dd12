using System.Globalization;
using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Briefing;

/// <summary>A brief as one HTML file that needs nothing else: no script, no font, no picture from elsewhere.</summary>
public sealed class HtmlBrief
{
    private const int LongestUnbroken = 30;
    private static readonly Lazy<string> Style = new(ReadStyle);
    private readonly Brief brief;
    private readonly Markup html = new();
    private readonly Dictionary<int, int> references = [];

    private HtmlBrief(Brief brief) => this.brief = brief;

    /// <summary>Writes the brief.</summary>
    public static string Write(Brief brief) => new HtmlBrief(brief).Document();

    private string Document()
    {
        html.Raw("<!DOCTYPE html>\n").Element("html", () =>
        {
            html.Element("head", Head);
            html.Element("body", () =>
            {
                html.Element("header", Header);
                html.Element("main", Main);
                html.Element("footer", Footer);
            });
        }, ("lang", "en"));
        return html.ToString();
    }

    private void Head()
    {
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("title", $"{brief.Title}: brief as of {DateWords.Of(brief.AsOf)}");
        html.Element("style", () => html.Raw(Style.Value));
    }

    private void Header()
    {
        html.Element("p", "Brief", ("class", "kind"));
        html.Element("h1", () => Phrase(brief.Title));
        html.Element("p", BriefWords.AsOf(brief), ("class", "asof"));
        html.Element("p", BriefWords.Scope(brief), ("class", "scope"));
    }

    private void Main()
    {
        if (brief.Glance.Count > 0)
            html.Element("section", () =>
            {
                html.Element("h2", "At a glance", ("id", "glance-title"));
                foreach (var headline in brief.Glance)
                {
                    html.Element("h3", headline.Title);
                    Lines([headline.Line]);
                }
            }, ("class", "glance"), ("id", "glance"), ("aria-labelledby", "glance-title"));
        foreach (var section in brief.Sections)
            html.Element("section", () => Section(section), ("id", section.Id), ("aria-labelledby", section.Id + "-title"));
        html.Element("section", Sources, ("id", "sources"), ("aria-labelledby", "sources-title"));
    }

    private void Section(Section section)
    {
        html.Element("h2", section.Title, ("id", section.Id + "-title"));
        if (section.Note is { } note) html.Element("p", note, ("class", "note"));
        foreach (var group in section.Groups.Where(g => g.Lines.Count > 0))
        {
            if (group.Title is { } title) html.Element("h3", () => Heading(title, group.Note));
            Lines(group.Lines);
        }
        if (section.Left > 0) html.Element("p", BriefWords.Left(section.Left), ("class", "left"));
    }

    private void Heading(Phrase title, string? note)
    {
        Phrase(title);
        if (note is not null) html.Text(" ").Element("span", note, ("class", "chairs"));
    }

    private void Lines(IReadOnlyList<Line> lines) => html.Element("ul", () =>
    {
        foreach (var line in lines)
            html.Element("li", () =>
            {
                html.Element("p", () => When(line.When), ("class", "when"));
                html.Element("div", () => Body(line), ("class", "body"));
            });
    }, ("class", "lines"));

    // "told 4 July 2017" keeps together on its own row of the narrow column.
    private void When(string when)
    {
        foreach (var part in when.Split("; ")) html.Element("span", part).Text(" ");
    }

    private void Body(Line line)
    {
        html.Element("p", () =>
        {
            Phrase(line.Text);
            foreach (var mark in line.Marks) html.Text(" ").Element("span", mark, ("class", "mark"));
            if (line.Notes.Count > 0) html.Text(" ").Element("span", string.Join("; ", line.Notes.Select(Unbroken)), ("class", "remark"));
        }, ("class", "fact"));
        foreach (var quotation in line.Quotations) Quotation(quotation);
    }

    private void Quotation(Quotation quotation) => html.Element("blockquote", () => html.Element("p", () =>
    {
        html.Element("span", $"“{quotation}”", ("class", "words"), ("lang", Language(quotation.Source)), ("dir", "auto"));
        html.Text(" ").Element("cite", () => Reference(quotation.Source, quotation.Citation.Part == ArticlePart.Title));
    }), ("cite", SourceWords.Link(quotation.Source)?.AbsoluteUri));

    private void Reference(ArticleHead source, bool headline)
    {
        var number = brief.NumberOf(source);
        var nth = references[number] = references.GetValueOrDefault(number) + 1;
        html.Text($"{SourceWords.Publisher(source)}, {Unbroken(SourceWords.Day(source))}{(headline ? ", headline" : "")}\u00A0");
        html.Element("a", N(number), ("href", $"#source-{N(number)}"), ("id", $"ref-{N(number)}-{N(nth)}"), ("class", "ref"),
            ("aria-label", $"source {N(number)}: {SourceWords.Title(source)}"));
    }

    // "2 accounts" or a date is not torn at the end of a row.
    private static string Unbroken(string words) => words.Length <= LongestUnbroken ? words.Replace(' ', '\u00A0') : words;

    private void Sources()
    {
        html.Element("h2", "Sources", ("id", "sources-title"));
        html.Element("ol", () =>
        {
            for (var i = 0; i < brief.Sources.Count; i++) Source(brief.Sources[i], i + 1);
        }, ("class", "sources"));
    }

    private void Source(ArticleHead source, int number) => html.Element("li", () =>
    {
        var link = SourceWords.Link(source);
        html.Text(SourceWords.Publisher(source) + ", ");
        if (link is null) Headline(source);
        else html.Element("a", () => Headline(source), ("href", link.AbsoluteUri), ("rel", "noreferrer"));
        html.Text(", " + SourceWords.Day(source) + ".");
        if (link is not null) html.Text(" ").Element("span", link.AbsoluteUri, ("class", "address"));
        html.Text(" ").Element("span", () => BackLinks(number), ("class", "back"));
    }, ("id", $"source-{N(number)}"));

    private void Headline(ArticleHead source) =>
        html.Element("cite", SourceWords.Title(source), ("lang", Language(source)), ("dir", "auto"));

    private void BackLinks(int number)
    {
        for (var i = 1; i <= references[number]; i++)
        {
            if (i > 1) html.Text(" ");
            html.Element("a", references[number] == 1 ? "↑" : $"↑{N(i)}",
                ("href", $"#ref-{N(number)}-{N(i)}"), ("aria-label", $"back to quotation {N(i)} of source {N(number)}"));
        }
    }

    private void Footer() => html.Element("p", BriefWords.Legend);

    private void Phrase(Phrase phrase)
    {
        foreach (var run in phrase.Runs)
            if (run.Language is null) html.Text(run.Text);
            else html.Element("span", run.Text, ("lang", run.Language), ("dir", "auto"));
    }

    private static string? Language(ArticleHead source) => source.Language.Length > 0 ? source.Language : null;

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlBrief).Assembly.GetManifestResourceStream("brief.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
