using Chancery.Reading;
using Chancery.Resolving;

namespace Chancery.Coding;

/// <summary>What a mention names.</summary>
public enum MentionKind
{
    /// <summary>A state, by its name, adjective, people, capital or seat.</summary>
    State,
    /// <summary>An organisation.</summary>
    Organisation,
    /// <summary>A person.</summary>
    Person,
    /// <summary>A post.</summary>
    Office,
    /// <summary>A ministry, an army or the like.</summary>
    Institution,
    /// <summary>A standing series of meetings.</summary>
    Mechanism,
    /// <summary>A place that stands for no state.</summary>
    Place,
}

/// <summary>Words of an article that name somebody or something, whether or not an event is told of it.</summary>
/// <param name="Span">The words; of a person whom the authority file does not know with title and post.</param>
/// <param name="Kind">What is named.</param>
/// <param name="Id">The identity in the authority file; null when it has none.</param>
/// <param name="Name">The English name.</param>
/// <param name="City">The capital, where a state is named by it and the city itself may be meant; else null.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind, string? Id, string Name, string? City = null);

/// <summary>Words of an article that say when.</summary>
/// <param name="Span">The words.</param>
/// <param name="Date">The date counted back from publication, as told of what is past; null for a mere duration.</param>
/// <param name="Ahead">The date as told of what is to come, where that differs; else null.</param>
/// <param name="Days">The length of a duration in days; 0 for others.</param>
public sealed record DateRead(TextSpan Span, Edtf? Date, Edtf? Ahead, int Days);

/// <summary>A person who is named together with a post.</summary>
/// <param name="Span">The words, name and post.</param>
/// <param name="Name">The person's English name.</param>
/// <param name="Office">The post's English name, or null.</param>
/// <param name="Side">The state or organisation, or null.</param>
public sealed record PostRead(TextSpan Span, string Name, string? Office, string? Side);

/// <summary>All names and dates of one article, in the order of its words.</summary>
public sealed class ArticleMentions
{
    private readonly Func<TextSpan, string?> baseForm;

    internal ArticleMentions(int sentences, IReadOnlyList<Mention> names, IReadOnlyList<PostRead> posts, IReadOnlyList<DateRead> dates,
        Func<TextSpan, string?> baseForm) =>
        (Sentences, Names, Posts, Dates, this.baseForm) = (sentences, names, posts, dates, baseForm);

    /// <summary>How many sentences the article has, its title among them.</summary>
    public int Sentences { get; }

    /// <summary>Names.</summary>
    public IReadOnlyList<Mention> Names { get; }

    /// <summary>Persons named together with a post.</summary>
    public IReadOnlyList<PostRead> Posts { get; }

    /// <summary>Dates and durations.</summary>
    public IReadOnlyList<DateRead> Dates { get; }

    /// <summary>The words of a span as they stand in a dictionary or index: a name in the nominative; folded. Null where the span crosses sentences.</summary>
    public string? BaseForm(TextSpan span) => baseForm(span);
}
