using System.Globalization;
using Chancery.Coding;

namespace Chancery.Recording.Disagreements;

/// <summary>
/// Which of several values is preferred. What is only less exact agrees with what is more exact, and the more exact stands for both. Of values
/// that differ: official over wire over press, then later over earlier, then more origins; what is left, what says more, then the order of the words.
/// </summary>
/// <typeparam name="T">The values.</typeparam>
/// <param name="text">A value in words; values of the same words are one.</param>
/// <param name="vagueness">How little a value says; only compared.</param>
/// <param name="agree">Whether two values can both be right.</param>
/// <param name="changes">Whether later sources know better; otherwise more origins come before later ones.</param>
internal sealed class Preference<T>(Func<T, string> text, Func<T, double> vagueness, Func<T, T, bool> agree, bool changes = true)
{
    /// <summary>The values that differ from each other, the preferred one first; one where all agree, none where none is given.</summary>
    public IReadOnlyList<Variant<T>> Of(IEnumerable<(T Value, Told<EventClaim> Account)> given, SourceKinds kinds)
    {
        var values = given.GroupBy(g => text(g.Value)).Select(g => (g.First().Value, Accounts: g.Select(v => v.Account).ToList()))
            .OrderBy(v => vagueness(v.Value)).ThenByDescending(v => v.Accounts.Count).ThenByDescending(v => v.Accounts.Max(Day)).ThenBy(v => text(v.Value), StringComparer.Ordinal).ToList();
        var apart = new List<(T Value, List<Told<EventClaim>> Accounts)>();
        foreach (var (value, accounts) in values)
        {
            var fitting = apart.Where(a => agree(a.Value, value)).ToList();
            if (fitting.Count == 0) apart.Add((value, accounts));
            else if (fitting.Count == 1) fitting[0].Accounts.AddRange(accounts);
        }
        return apart.Count == 1 ? [Variant(apart[0], kinds)] : [.. Ranked([.. apart.Select(a => Variant(a, kinds))])];
    }

    /// <summary>The preferred value; null where none is given.</summary>
    public Variant<T>? First(IEnumerable<(T Value, Told<EventClaim> Account)> given, SourceKinds kinds) => Of(given, kinds) is [var first, ..] ? first : null;

    /// <summary>The disagreement, if the values differ.</summary>
    public IEnumerable<Disagreement> In(DisputedField field, string? of, IEnumerable<(T Value, Told<EventClaim> Account)> given, SourceKinds kinds)
    {
        var variants = Of(given, kinds);
        if (variants.Count > 1) yield return new(field, of, [.. variants.Select(v => new Variant<string>(text(v.Value), v.Accounts, v.Kind))], Reason(variants[0], variants[1]));
    }

    private IEnumerable<Variant<T>> Ranked(List<Variant<T>> variants)
    {
        var byKind = variants.OrderBy(v => v.Kind);
        var ranked = changes ? byKind.ThenByDescending(v => v.LastTold).ThenByDescending(v => v.Origins) : byKind.ThenByDescending(v => v.Origins);
        return ranked.ThenBy(v => vagueness(v.Value)).ThenBy(v => text(v.Value), StringComparer.Ordinal);
    }

    private static Variant<T> Variant((T Value, List<Told<EventClaim>> Accounts) value, SourceKinds kinds) =>
        new(value.Value, [.. AccountOrder.Canonical(value.Accounts)], value.Accounts.Min(a => kinds.Of(a.Article)));

    private static DateOnly Day(Told<EventClaim> account) => account.Article.Published?.Day ?? DateOnly.MinValue;

    private string Reason(Variant<T> first, Variant<T> second) =>
        first.Kind != second.Kind ? $"{Name(first.Kind)} over {Name(second.Kind)}"
        : changes && first.LastTold != second.LastTold ? $"told later: {Iso(first.LastTold)} over {Iso(second.LastTold)}"
        : first.Origins != second.Origins ? string.Create(CultureInfo.InvariantCulture, $"more origins: {first.Origins} over {second.Origins}")
        : $"nothing speaks for either; {text(first.Value)} stands by default";

    private static string Name(SourceKind kind) => kind.ToString().ToLowerInvariant();

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day";
}
