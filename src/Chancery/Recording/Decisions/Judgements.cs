using Chancery.Resolving;
using Chancery.Resolving.Authority;

namespace Chancery.Recording.Decisions;

/// <summary>The decisions that count: all that no decision that counts undoes. An undoing can be undone, without limit.</summary>
public sealed class Judgements
{
    private readonly ILookup<string, DecisionEntry> byArticle;
    private readonly Dictionary<(string, string?), Decision.Identified> persons = [];

    /// <param name="taken">Every decision, in the order in which they were taken.</param>
    public Judgements(IReadOnlyList<DecisionEntry> taken)
    {
        InForce = Counting(taken);
        byArticle = InForce.SelectMany(e => e.Decision.Claims.Select(c => c.Article).Distinct().Select(article => (Article: article, Entry: e))).ToLookup(p => p.Article, p => p.Entry);
        foreach (var person in InForce.Select(e => e.Decision).OfType<Decision.Identified>()) persons[(person.Name, person.Side)] = person;
    }

    /// <summary>No decision at all.</summary>
    public static Judgements None { get; } = new([]);

    /// <summary>Those that count, in the order in which they were taken.</summary>
    public IReadOnlyList<DecisionEntry> InForce { get; }

    /// <summary>Those that point at claims of an article.</summary>
    public IEnumerable<DecisionEntry> On(string article) => byArticle[article];

    /// <summary>Whether a proposal was declined.</summary>
    public bool AreDeclined(string proposal) => InForce.Any(e => e.Decision is Decision.Declined declined && declined.Proposal == proposal);

    /// <summary>The person that a name of a side was decided to mean; null for none.</summary>
    public Decision.Identified? Person(string name, string? side) => persons.GetValueOrDefault((name, side));

    /// <summary>Who held which office, as people know better than the bundled facts; the later decision last.</summary>
    public IReadOnlyList<TenureCorrection> Tenures => [.. InForce.Where(e => e.Decision is Decision.Held).Select(e => Correction((Decision.Held)e.Decision, e))];

    /// <summary>Whether anything was decided of whom names mean.</summary>
    public bool NamePersons => persons.Count > 0;

    private static TenureCorrection Correction(Decision.Held held, DecisionEntry entry) =>
        new(held.Person, held.Side, held.Office, Edtf.Parse(held.From)?.Earliest, Edtf.Parse(held.To)?.Latest, entry.Why ?? entry.By)
        {
            Names = held.Name is null ? [] : [new("en", held.Name)],
        };

    // What undoes comes after what it undoes, so from the last back it is known of each whether it counts.
    private static List<DecisionEntry> Counting(IReadOnlyList<DecisionEntry> taken)
    {
        var undone = new HashSet<string>(StringComparer.Ordinal);
        var counting = new List<DecisionEntry>();
        foreach (var entry in taken.Reverse().Where(e => !undone.Contains(e.Id)))
        {
            if (entry.Decision is Decision.Undone undo) undone.Add(undo.Decision);
            counting.Add(entry);
        }
        counting.Reverse();
        return counting;
    }
}
