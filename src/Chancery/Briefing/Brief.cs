using Chancery.Briefing.Sections;
using Chancery.Recording;
using Chancery.Recording.Commitments;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>The paper that leaves the house: what the record holds of two actors as told up to a day, every line with its words.</summary>
/// <param name="Pair">The two sides.</param>
/// <param name="Title">Both names, each also as its own side writes it.</param>
/// <param name="AsOf">The last day of publication taken in.</param>
/// <param name="Scope">What the record holds of the pair, in counts.</param>
/// <param name="Glance">The next planned and the last held meeting; none where the record has none.</param>
/// <param name="Sections">Sections with at least one line or note, in reading order.</param>
/// <param name="Sources">The articles quoted, in the order of first use; a source's number is its position, from 1.</param>
public sealed record Brief(
    Pair Pair, Phrase Title, DateOnly AsOf, BriefScope Scope, IReadOnlyList<Headline> Glance, IReadOnlyList<Section> Sections,
    IReadOnlyList<ArticleHead> Sources)
{
    /// <summary>Prepares the brief of a relation. Output depends on input alone: the same relation gives the same brief.</summary>
    /// <exception cref="ArgumentException">The record tells nothing of the pair.</exception>
    public static Brief Of(Relation relation, AuthorityFile authority) =>
        Of(relation, authority, CommitmentVocabulary.Load(Path.Combine(AppContext.BaseDirectory, "languages"), authority));

    /// <summary>The same with the words of undertakings given; otherwise they are those that ship beside the program.</summary>
    /// <exception cref="ArgumentException">The record tells nothing of the pair.</exception>
    public static Brief Of(Relation relation, AuthorityFile authority, CommitmentVocabulary vocabulary)
    {
        var material = new Material(relation, authority, vocabulary);
        if (relation.Articles.Count == 0) throw new ArgumentException(NothingTold(relation, material.Actors));
        var glance = Headlines(material).ToList();
        Section[] all =
        [
            MeetingSections.Next(material), MeetingSections.Lapsed(material), MeetingSections.Last(material), DisagreementSection.Of(material),
            TimelineSection.Of(material), MechanismSection.Of(material), EventSections.Agreements(material), CommitmentSection.Of(material),
            StatementSection.Of(material), EventSections.Acts(material), EventSections.Company(material), ThirdStateSection.Of(material),
        ];
        List<Section> sections = [.. all
            .Where(s => s.Groups.Any(g => g.Lines.Count > 0) || (s.Id is "next" or "mechanisms" && s.Note is not null))];
        var quoted = glance.Select(h => h.Line).Concat(sections.SelectMany(s => s.Groups).SelectMany(g => g.Lines))
            .SelectMany(l => l.Quotations).Select(q => q.Source).DistinctBy(a => a.Id);
        var title = material.Actors.WithOwnName(relation.Pair.First) + " – " + material.Actors.WithOwnName(relation.Pair.Second);
        return new(relation.Pair, title, relation.AsOf, BriefScope.Of(relation), glance, sections, [.. quoted]);
    }

    /// <summary>All lines, headline facts first.</summary>
    public IEnumerable<Line> Lines => Glance.Select(h => h.Line).Concat(Sections.SelectMany(s => s.Groups).SelectMany(g => g.Lines));

    /// <summary>A source's number in <see cref="Sources"/>, from 1.</summary>
    /// <exception cref="ArgumentException">The article is not quoted in this brief.</exception>
    public int NumberOf(ArticleHead source)
    {
        for (var i = 0; i < Sources.Count; i++)
            if (Sources[i].Id == source.Id) return i + 1;
        throw new ArgumentException($"The article {source.Id} is not quoted in this brief.", nameof(source));
    }

    private static IEnumerable<Headline> Headlines(Material m)
    {
        var lines = m.Lines();
        if (MeetingSections.Nearest(m) is { } next)
            yield return new("Next planned meeting", lines.Of(next, Detail.Short) with { Marks = [] });
        if (MeetingSections.Latest(m) is { } last) yield return new("Last meeting", lines.Of(last, Detail.Short));
    }

    private static string NothingTold(Relation relation, ActorDirectory actors) =>
        $"No article in the record published up to {DateWords.Of(relation.AsOf)} "
        + $"tells of {actors.InSentence(relation.Pair.First)} and {actors.InSentence(relation.Pair.Second)} together; "
        + "take in more articles with 'chancery ingest PATH' or choose a later --until.";
}

/// <summary>How much of the record a brief rests on.</summary>
/// <param name="Articles">Articles that tell of the pair.</param>
/// <param name="Publishers">Distinct publishers among them.</param>
/// <param name="Events">Events between the two.</param>
/// <param name="First">The first day of publication; null when no article has one.</param>
/// <param name="Last">The last day of publication; null when no article has one.</param>
public sealed record BriefScope(int Articles, int Publishers, int Events, DateOnly? First, DateOnly? Last)
{
    internal static BriefScope Of(Relation relation) => new(
        relation.Articles.Count, relation.Articles.Select(SourceWords.Publisher).Distinct().Count(), relation.Between.Count,
        relation.Articles.Min(a => a.Published?.Day), relation.Articles.Max(a => a.Published?.Day));
}

/// <summary>One of the facts a reader looks for first.</summary>
/// <param name="Title">What is looked for.</param>
/// <param name="Line">The fact.</param>
public sealed record Headline(string Title, Line Line);

/// <summary>A part of a brief under one heading.</summary>
/// <param name="Id">Stable name, usable as an anchor.</param>
/// <param name="Title">The heading.</param>
/// <param name="Groups">Lines under their own small headings, or one group without.</param>
/// <param name="Left">How many more lines the record holds.</param>
/// <param name="Note">A remark on what the section holds, or null.</param>
public sealed record Section(string Id, string Title, IReadOnlyList<Group> Groups, int Left = 0, string? Note = null);

/// <summary>Lines that belong together.</summary>
/// <param name="Title">The small heading, or null.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Note">A remark such as who chairs, or null.</param>
public sealed record Group(Phrase? Title, IReadOnlyList<Line> Lines, string? Note = null);

/// <summary>One fact with the words it rests on: a line without quotation cannot be made.</summary>
public sealed record Line
{
    /// <exception cref="ArgumentException">No quotation is given.</exception>
    public Line(string when, Phrase text, IEnumerable<Quotation> quotations)
    {
        When = when;
        Text = text;
        Quotations = [.. quotations];
        if (Quotations.Count == 0)
            throw new ArgumentException($"The line '{text}' needs the words it rests on; it has no quotation.", nameof(quotations));
    }

    /// <summary>The date in words.</summary>
    public string When { get; }

    /// <summary>What happened.</summary>
    public Phrase Text { get; }

    /// <summary>At least one; accounts of one thing differ in publisher or language, what later articles tell of it comes last.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Short labels: planned, cancelled, recalled, overdue …</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Remarks: how many accounts, where they differ, what topics.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The record's event, or null for statements and commitments.</summary>
    public string? EventId { get; init; }
}
