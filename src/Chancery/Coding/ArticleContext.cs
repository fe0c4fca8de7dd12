using Chancery.Coding.Actors;
using Chancery.Reading;
using Chancery.Resolving.Authority;
using Chancery.Resolving.Dates;

namespace Chancery.Coding;

/// <summary>What has been said so far in one article: who was named, who acted last, which two sides met.</summary>
internal sealed class ArticleContext(Article article, Registry registry)
{
    private readonly Dictionary<string, Participant> byOffice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sideOfName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Participant> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sideOfInstitution = new(StringComparer.Ordinal);
    private const string AnyMinistry = "institution-ministry";
    private string? lastMinistry;
    private readonly List<Participant> people = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public Article Article { get; } = article;

    /// <summary>The publisher where it is known as one of a state.</summary>
    public Publisher? Publisher { get; } = registry.PublisherOf(article);

    /// <summary>Actors that the caller has found, in the order of the words.</summary>
    public IReadOnlyList<GivenActor> Given { get; init; } = [];

    public DateOnly Day { get; } = article.Published?.Day ?? default;

    /// <summary>Who speaks in a conversation that is printed; null where the article tells.</summary>
    public Participant? Speaker { get; set; }

    /// <summary>The states whose people or names stand in the title.</summary>
    public IReadOnlyList<string> SidesOfTitle { get; set; } = [];

    /// <summary>Whether the words are addressed to those present.</summary>
    public bool IsAddressed { get; set; }

    /// <summary>Whether questions have been put, so that the talk is of anything.</summary>
    public bool IsAnswering { get; set; }

    /// <summary>Who last was the doer of something.</summary>
    public ActorPhrase? LastSubject { get; set; }

    /// <summary>Who last was marked as the doer, person or state.</summary>
    public ActorPhrase? LastDoer { get; set; }

    /// <summary>The sides of the last event between two or more.</summary>
    public IReadOnlyList<string> LastSides { get; set; } = [];

    /// <summary>The people who last took part in something together.</summary>
    public IReadOnlyList<Participant> LastPeople { get; set; } = [];

    /// <summary>The day named first in the last sentence that names one; null for none.</summary>
    public DateMention? LastDay { get; set; }

    /// <summary>The day, month or longer time named last; null for none.</summary>
    public DateMention? LastDate { get; set; }

    /// <summary>Who last attacked or coerced somebody; null for nobody or several.</summary>
    public string? LastOffender { get; set; }

    /// <summary>The body that last was the doer of something.</summary>
    public ActorPhrase? LastBody { get; set; }

    /// <summary>The post of the person named last; null where none is known.</summary>
    public string? LastOffice { get; private set; }

    public void RememberInstitution(string id, string side)
    {
        sideOfInstitution[id] = side;
        if (!id.EndsWith("-ministry", StringComparison.Ordinal)) return;
        sideOfInstitution[AnyMinistry] = side;
        if (id != AnyMinistry) lastMinistry = id;
    }

    /// <summary>The ministry named before, where only "the Ministry" is said; else the same id.</summary>
    public string InstitutionMeant(string id) => id == AnyMinistry ? lastMinistry ?? id : id;

    /// <summary>The state whose institution of this kind was named before; null for none.</summary>
    public string? SideOfInstitution(string id) => sideOfInstitution.GetValueOrDefault(id);

    public void Remember(Participant person, string? office)
    {
        LastOffice = office ?? registry.OfficesOf(person, Day, null).FirstOrDefault();
        people.RemoveAll(p => p.Name == person.Name);
        people.Add(person);
        if (person.Side is { } side)
        {
            sideOfName[person.Name] = side;
            foreach (var id in registry.OfficesOf(person, Day, office)) { byOffice[$"{side} {id}"] = person; byOffice[id] = person; }
        }
    }

    /// <summary>Who holds an office by what the article or else the authority file says; null when unclear.</summary>
    public Participant? Holder(string office, string? side) =>
        byOffice.GetValueOrDefault(side is null ? office : $"{side} {office}") ?? (side is null ? null : registry.Holder(office, side, Day));

    /// <summary>Who acted last, where that person holds the office ("Putin wrote to President Xi. The President praised …"); null for another.</summary>
    public Participant? Acting(string office) =>
        LastSubject is { People: [var person, ..] } && registry.OfficesOf(person, Day, null).Contains(office) ? person : null;

    /// <summary>Remembers the words of a name that the authority file does not have.</summary>
    public void RememberWords(IEnumerable<string> words, Participant person)
    {
        foreach (var word in words) byWord[word] = person;
    }

    /// <summary>The person one of whose names was said before; null for nobody.</summary>
    public Participant? Named(string word) => byWord.GetValueOrDefault(word);

    public string? SideOfName(string name) => sideOfName.GetValueOrDefault(name);

    /// <summary>Notes that a state or organisation is spoken of.</summary>
    public void See(string side) => seen.Add(side);

    /// <summary>Whether only this one is spoken of so far.</summary>
    public bool IsFirst(string side) => seen.Count == 1 && seen.Contains(side);

    /// <summary>Whose an office is that is named without its state: home's where home or nobody is spoken of, else of who acted last.</summary>
    public string? HomeOrActing(string home) =>
        seen.Count == 0 || seen.Contains(home) ? home : LastDoer is { Codes: [var last, ..] } ? last : seen.Count == 1 ? seen.First() : null;

    /// <summary>The person named last whose side is another than <paramref name="side"/>.</summary>
    public Participant? LastPersonNotOf(string? side) =>
        (side is not null && LastSides.Contains(side) ? LastPeople.LastOrDefault(p => p.Side is not null && p.Side != side) : null) ?? people.LastOrDefault(p => p.Side is not null && p.Side != side);

    public Participant? LastPerson => people.LastOrDefault();
}
