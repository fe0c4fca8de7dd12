using Chancery.Analysing;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Recording;

/// <summary>A claim about an event, prepared for comparing: its window in time and its people.</summary>
internal sealed class Account(Told<EventClaim> told)
{
    private const int ShortestWord = 4;
    private const int StemLength = 5;
    private readonly Lazy<HashSet<string>> figures = new(() => [.. told.Claim.Evidence.SelectMany(e => FiguresIn(e.Exact))]);

    private readonly Lazy<IReadOnlyDictionary<string, bool>> names = new(() => NameSounds.In(told.Claim.Evidence.Select(e => e.Exact)));
    private readonly Lazy<HashSet<string>> words = new(() => [.. told.Claim.Evidence.SelectMany(e => StemsIn(e.Exact))]);

    public Told<EventClaim> Told { get; } = told;

    public EventClaim Claim => Told.Claim;

    public string Block { get; } = Recording.Block.Of(told.Claim);

    public DateOnly? Published { get; } = told.Article.Published?.Day;

    public TimeWindow Window { get; } = TimeWindow.Of(told.Claim, told.Article.Published?.Day);

    public IReadOnlyList<NamedPerson> People { get; } = [.. told.Claim.People.Select(p => new NamedPerson(p))];

    public bool IsOver => Claim.Status is EventStatus.Held or EventStatus.Ongoing;

    public bool IsPlan => Claim.Status == EventStatus.Planned;

    /// <summary>Whether nothing says when it was, as of things recalled without a date.</summary>
    public bool IsOfAnyTime => !Window.Stated && Window.First == DateOnly.MinValue;

    public bool IsNumberedLike(Account other) =>
        Claim.Ordinal is not null && Claim.Ordinal == other.Claim.Ordinal && Claim.Mechanism is not null && Claim.Mechanism == other.Claim.Mechanism;

    public IEnumerable<NamedPerson> PeopleInCommon(Account other) => People.Where(p => other.People.Any(p.IsSameAs));

    /// <summary>How many figures of two digits or more both name: "to 100 billion by 2030".</summary>
    public int FiguresInCommon(Account other) => figures.Value.Count(other.figures.Value.Contains);

    /// <summary>The first letters of the longer words quoted.</summary>
    public HashSet<string> Words => words.Value;

    /// <summary>How names that both quote sound, beside those of people counted as such; a name in a script without capitals counts with one that has it.</summary>
    public IReadOnlyList<string> NamesInCommon(Account other)
    {
        var people = PeopleInCommon(other).SelectMany(p => p.Sounds).ToList();
        return [.. names.Value.Where(n => other.names.Value.Any(o => (n.Value || o.Value) && NameSounds.AreOne(n.Key, o.Key)) && !people.Exists(p => NameSounds.AreOne(p, n.Key)))
            .Select(n => n.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether it quotes names with capitals of which the other quotes none.</summary>
    public bool NamesAreMissingIn(Account other) =>
        names.Value.Any(n => n.Value) && !names.Value.Any(n => n.Value && other.names.Value.Keys.Any(o => NameSounds.AreOne(n.Key, o)));

    private static IEnumerable<string> StemsIn(string words) =>
        Tokenizer.Tokenize(words, new TextSpan(0, words.Length)).Where(t => t.Folded.Length >= ShortestWord).Select(t => t.Folded.Length > StemLength ? t.Folded[..StemLength] : t.Folded);

    private static IEnumerable<string> FiguresIn(string words) =>
        Tokenizer.Tokenize(words, new TextSpan(0, words.Length)).Where(t => t.Kind == TokenKind.Number && t.Folded.Length > 1).Select(t => t.Folded);

    /// <summary>Whether it was published before the other: by the instant where both have one, else by the day.</summary>
    public bool IsToldBefore(Account other)
    {
        if (Told.Article.Published is not { } mine || other.Told.Article.Published is not { } theirs) return false;
        return mine.Instant is { } a && theirs.Instant is { } b ? a < b : mine.Day < theirs.Day;
    }
}
