using Chancery.Recording;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Two claims merged that tell of two events, or left apart though they tell of one, with the cause.</summary>
internal static class MergingMistake
{
    /// <param name="a">One claim.</param>
    /// <param name="b">The other.</param>
    /// <param name="merged">The event both are accounts of; null where they were left apart.</param>
    public static Mistake Of(JudgedClaim a, JudgedClaim b, Event? merged) => new(
        merged is null ? "MISSED" : "FALSE", $"{a.Article} {b.Article}",
        merged is null ? Cause(new(a.Told), new(b.Told)) : string.Join("; ", merged.Reasons),
        merged is null ? a.Truth!.Event! : $"{a.Truth!.Event} / {b.Truth!.Event}", $"{Told(a)} | {Told(b)}", $"{Words(a)} | {Words(b)}");

    private static string Cause(Account a, Account b) =>
        Block.Of(a.Claim) != Block.Of(b.Claim) ? "other blocks"
        : Contradiction.Between(a, b) ? "contradiction"
        : $"{Band(Link.Between(a, b).Score)}: {string.Join("; ", Reasons.WithPoints(a, b))}";

    private static string Band(double score) =>
        score >= MergePolicy.Current.Merge ? "joined elsewhere" : score >= MergePolicy.Current.Propose ? "proposed" : "too little";

    private static string Told(JudgedClaim c)
    {
        var people = string.Join(", ", c.Told.Claim.People.Select(p => p.Name));
        var claim = c.Told.Claim;
        return $"{Readings.Told(claim)} {claim.When.Edtf?.Text ?? "undated"} {claim.Place?.Name} {claim.Mechanism} ({people})";
    }

    private static string Words(JudgedClaim c) => c.Told.Claim.Evidence[0].Exact;
}
