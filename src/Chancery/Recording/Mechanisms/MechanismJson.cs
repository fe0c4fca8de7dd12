using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Coding;
using Chancery.Recording.Offices;

namespace Chancery.Recording.Mechanisms;

/// <summary>Standing series as JSON, one object a line.</summary>
public static class MechanismJson
{
    private static readonly JsonSerializerOptions Json = new(ClaimsJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>One line for one series, with every session and its words.</summary>
    public static string Line(StandingMechanism m) => JsonSerializer.Serialize(
        new
        {
            id = m.Id,
            name = m.Label,
            kind = m.Kind,
            parties = m.Parties,
            parent = m.Parent,
            children = m.Children,
            coChairs = m.CoChairs.Select(c => new { side = c.Side, office = c.Office, holders = c.Holder.Terms.Select(OfficeJson.Term) }),
            cadence = m.Cadence is { } c ? Cadence(c) : null,
            last = m.Last is { } last ? Session(last) : null,
            next = m.Next is { } next ? Next(next) : null,
            overdueSince = m.OverdueSince,
            disagreements = m.Disagreements.Select(Disagreement),
            sessions = m.Sessions.Select(Session),
        },
        Json);

    private static object Cadence(Cadence c) =>
        new { months = c.Months, graceMonths = c.GraceMonths, basis = c.IsInferred ? "inferred" : "stated", sessions = c.InferredFrom };

    private static object Disagreement(OrdinalDisagreement d) =>
        new { ordinals = new[] { d.Earlier.Ordinal, d.Later.Ordinal }, events = new[] { d.Earlier.Event.Id, d.Later.Event.Id } };

    private static object Next(NextSession next) => new
    {
        basis = next is NextSession.Planned ? "planned" : "expected",
        ordinal = next.Ordinal,
        edtf = next.When?.Text,
        session = next is NextSession.Planned p ? Session(p.Session) : null,
    };

    private static object Session(MechanismSession s) => new
    {
        @event = s.Event.Id,
        type = s.Event.Type,
        status = s.Event.Status,
        ordinal = s.Ordinal,
        when = s.Event.When,
        place = s.Event.Place,
        people = s.Event.People,
        accounts = s.Event.Accounts
            .Select(a => new { article = a.Article.Id, published = a.Article.Published?.ToString(), evidence = a.Claim.Evidence }),
    };
}
