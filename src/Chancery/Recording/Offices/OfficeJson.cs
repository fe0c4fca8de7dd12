using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Coding;

namespace Chancery.Recording.Offices;

/// <summary>Offices, who held them and who is seen in them, as JSON, one object a line.</summary>
public static class OfficeJson
{
    private static readonly JsonSerializerOptions Json = new(ClaimsJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>One line for one answer.</summary>
    public static string Line(WhoAnswer answer) => JsonSerializer.Serialize(
        new
        {
            asked = answer.Asked,
            on = answer.On,
            known = answer.OnTheDay.Count switch { 0 => "unknown", _ when answer.IsAmbiguous => "ambiguous", _ => "known" },
            holds = answer.OnTheDay.Select(Term),
            terms = answer.Terms.Select(Term),
            seen = answer.Seen.Select(Seen),
        },
        Json);

    /// <summary>One line for one new person.</summary>
    public static string Line(NewPersonProposal p) =>
        JsonSerializer.Serialize(new { proposal = "new person", seen = Seen(p.Seen), articles = p.Articles }, Json);

    internal static object Term(OfficeTerm t) =>
        new { person = t.Person, name = t.Name, side = t.Side, office = t.Office, from = t.From, to = t.To, correction = t.Correction };

    private static object Seen(SeenInOffice s) => new
    {
        name = s.Name,
        spellings = s.Spellings,
        side = s.Side,
        office = s.Office,
        person = s.Person,
        first = s.First,
        last = s.Last,
        articles = s.Articles,
        evidence = new { article = s.Words.Article.Id, published = s.Words.Article.Published?.ToString(), quotation = s.Words.Words },
    };
}
