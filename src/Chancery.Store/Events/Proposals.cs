using System.Text.Json;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Review;

namespace Chancery.Store.Events;

/// <summary>The questions that events leave open, as rows.</summary>
internal static class Proposals
{
    public static readonly string[] Columns = ["id", "component", "impact", "kind", "body"];

    public static IEnumerable<object?[]> Rows(Assembly assembly, long component) => EventQuestions.Of(assembly).DistinctBy(p => p.Id)
        .Select(p => new object?[] { p.Id, component, p.Impact, p.Kind, JsonSerializer.Serialize(p, ClaimsJson.Options) });

    /// <summary>The questions asked first.</summary>
    public static IReadOnlyList<Proposal> First(Sql sql, int most) => sql.All(
        "SELECT body FROM proposal ORDER BY impact DESC, kind, id LIMIT $1", r => JsonSerializer.Deserialize<Proposal>(r.GetString(0), ClaimsJson.Options)!, most);
}
