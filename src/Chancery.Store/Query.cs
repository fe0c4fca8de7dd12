using System.Globalization;
using Chancery.Store.Claims;

namespace Chancery.Store;

/// <summary>Narrows queries to a selection: its parties are <c>$1</c> to <c>$n</c>, its last day the value after them.</summary>
internal sealed class Query(RecordSelection selection)
{
    private const string Events = "c.kind = 0";

    /// <summary>Claims that concern the selection: of articles that tell of an event between all the parties.</summary>
    public string OfArticles => IsWhole ? "true" : "c.article IN (SELECT article FROM told)";

    /// <summary>Claims of everything that hangs together with what such articles tell.</summary>
    public string OfComponents => IsWhole ? "true" : "c.key IN (SELECT p.claim FROM placed p JOIN components m ON m.component = p.component)";

    /// <summary>Events likewise.</summary>
    public string OfEvents => IsWhole ? "true" : "e.component IN (SELECT component FROM components)";

    /// <summary>Whether an article was published by the selection's last day.</summary>
    public string IsInTime => selection.Until is null ? "true" : $"a.day <= ${selection.Parties.Count + 1}";

    /// <summary>What stands before a query in which the above are used.</summary>
    public string With => IsWhole ? "" : $"""
        WITH told AS (SELECT DISTINCT c.article FROM {ClaimRows.InForce} WHERE {Events} AND {string.Join(" AND ", selection.Parties.Select((_, i) =>
            $"EXISTS (SELECT 1 FROM claim_party p WHERE p.claim = c.key AND p.party = ${i + 1})"))} AND c.key IN (SELECT claim FROM claim_party WHERE party = $1)),
        components AS (SELECT DISTINCT p.component FROM {ClaimRows.InForce} JOIN told ON told.article = c.article JOIN placed p ON p.claim = c.key WHERE {Events})
        """;

    /// <summary>The values.</summary>
    public object?[] Values => [.. selection.Parties, .. selection.Until is { } day ? [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : Array.Empty<object?>()];

    private bool IsWhole => selection.Parties.Count == 0;
}
