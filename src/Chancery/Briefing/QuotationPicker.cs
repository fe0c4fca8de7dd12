using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Resolving;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>Chooses the words to print for an event: the accounts that say what the record says, from different publishers and
/// languages.</summary>
internal sealed class QuotationPicker(AuthorityFile authority)
{
    private readonly ILookup<string, NameFact> names = authority.Persons.ToLookup(n => n.Id);

    /// <summary>
    /// At least one and at most <paramref name="most"/> quotations of at most <paramref name="longest"/> characters;
    /// those after the first rather in another language.
    /// </summary>
    public List<Quotation> Of(Event e, int most, int longest)
    {
        var accounts = InOrder(e).ToList();
        var others = accounts.Skip(1).Where(a => a.Claim.Status == accounts[0].Claim.Status)
            .OrderBy(a => a.Article.Language == accounts[0].Article.Language ? 1 : 0);
        return [.. accounts.Take(1).Concat(others).DistinctBy(a => (a.Article.Publisher, a.Article.Language))
            .Select(a => Of(a, longest)).DistinctBy(q => q.Excerpt).Take(most)];
    }

    /// <summary>The words of one account.</summary>
    public Quotation Of(Told<EventClaim> account, int longest)
    {
        var matter = Matter(account);
        return Quotation.Of(account.Article, Best(account.Claim.Evidence, matter), longest, matter);
    }

    // The account whose words name the people and the date; of equals, plans are best told by the newest, facts by the first.
    private IEnumerable<Told<EventClaim>> InOrder(Event e)
    {
        var fitting = e.Accounts.OrderBy(a => a.Claim.Status == e.Status ? 0 : 1).ThenBy(a => a.Claim.Background ? 1 : 0)
            .ThenByDescending(a => Plainness(a) + (GivesDateOf(e, a) ? 2 : 0));
        return e.Status == EventStatus.Planned
            ? fitting.ThenByDescending(a => a.Article.Published?.Day)
            : fitting.ThenBy(a => a.Article.Published?.Day);
    }

    private static bool GivesDateOf(Event e, Told<EventClaim> account) => e.When.Edtf is { } date && account.Claim.When.Edtf == date;

    private double Plainness(Told<EventClaim> account)
    {
        var matter = Matter(account);
        return account.Claim.Evidence.Max(c => Plainness(c, matter));
    }

    private static Citation Best(IReadOnlyList<Citation> evidence, List<string> matter) => evidence.MaxBy(c => Plainness(c, matter))!;

    private static double Plainness(Citation citation, List<string> matter) =>
        matter.Count(m => citation.Exact.Contains(m, StringComparison.Ordinal)) + (citation.Part == ArticlePart.Text ? 0.5 : 0);

    private List<string> Matter(Told<EventClaim> account)
    {
        var words = new List<string>();
        if (account.Claim.When is When.Stated { Words: var stated }) words.Add(stated);
        foreach (var person in account.Claim.People) words.Add(FamilyName(person, account.Article.Language));
        return words;
    }

    // Inflected forms share their beginning: "Лавров" is found in "Лавровым".
    private string FamilyName(Participant person, string language) =>
        (person.Actor is { } id ? names[id].FirstOrDefault(n => n.Language == language && n.Kind == "family")?.Text : null)
        ?? person.Name.Split(' ')[^1];
}
