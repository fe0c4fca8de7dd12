using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Resolving;

namespace Chancery.Tests.Recording;

/// <summary>Accounts of which only what matters to a test is given.</summary>
internal static class Some
{
    public static Participant Putin { get; } = new("Vladimir Putin", "RUS", "President", "Q7747");

    public static Participant Modi { get; } = new("Narendra Modi", "IND", "Prime Minister", "Q1058");

    public static Participant Lavrov { get; } = new("Sergey Lavrov", "RUS", "Minister of Foreign Affairs", "Q58217");

    public static Participant Jaishankar { get; } = new("S. Jaishankar", "IND", "Minister of External Affairs", "Q6379388");

    /// <summary>What one article, published on a day, says of one event.</summary>
    public static Told<EventClaim> Account(string published, EventType type = EventType.Meeting, EventStatus status = EventStatus.Held, string parties = "IND RUS", string? when = null,
        string? city = null, string? country = null, string? mechanism = null, int? ordinal = null, bool background = false, string? publisher = null, string article = "", string topics = "",
        string? from = null, string? to = null, string words = "They are said to have met.", params Participant[] people)
    {
        var source = new Article("", $"{words} {article} {published}", "en", PublicationTime.Parse(published)) { Publisher = publisher };
        return new(ArticleHead.Of(source), new(type, status, parties.Split(' '), "frames.txt:1", [source.Cite(new(0, words.Length))])
        {
            When = Edtf.Parse(when) is { } date ? new When.Stated(date, "that day") : When.Unknown,
            Place = city is null && country is null ? null : new(city, country),
            Mechanism = mechanism,
            Ordinal = ordinal,
            Background = background,
            Score = 0.9,
            People = people,
            Topics = topics.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            From = from is null ? OneOrMany.None : new([from]),
            To = to is null ? OneOrMany.None : new([to]),
        });
    }

    /// <summary>The same account at a stage of its planning.</summary>
    public static Told<EventClaim> At(this Told<EventClaim> account, Stage? stage) => account with
    {
        Claim = new(account.Claim.Type, account.Claim.Status, account.Claim.Parties, account.Claim.Frame, account.Claim.Evidence)
        {
            Stage = stage,
            When = account.Claim.When,
            Place = account.Claim.Place,
            Mechanism = account.Claim.Mechanism,
            Ordinal = account.Claim.Ordinal,
            Score = account.Claim.Score,
            People = account.Claim.People,
            Topics = account.Claim.Topics,
            From = account.Claim.From,
            To = account.Claim.To,
        },
    };

    public static IReadOnlyList<Event> Events(params Told<EventClaim>[] accounts) => EventAssembler.Assemble(accounts);
}
