namespace Chancery.Recording;

/// <summary>A claim by the article that makes it and its place among that article's event claims, from 0.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Position">Its place (<see cref="Told{T}.Position"/>).</param>
public readonly record struct ClaimKey(string ArticleId, int Position);

/// <summary>
/// What people decided of pairs of claims: those of a pair in <paramref name="Together"/> tell of one event whatever else speaks against it,
/// those of a pair in <paramref name="Apart"/> never do, nor do the events they belong to. Where both are said of the same claims, apart holds.
/// </summary>
/// <param name="Together">Pairs that belong together, in either order.</param>
/// <param name="Apart">Pairs to be kept apart, in either order.</param>
public sealed record Bonds(IReadOnlyCollection<(ClaimKey A, ClaimKey B)> Together, IReadOnlyCollection<(ClaimKey A, ClaimKey B)> Apart)
{
    /// <summary>Nothing was decided.</summary>
    public static Bonds None { get; } = new([], []);
}
