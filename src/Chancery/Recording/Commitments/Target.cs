namespace Chancery.Recording.Commitments;

/// <summary>A figure to be reached.</summary>
/// <param name="Words">The article's words.</param>
/// <param name="Value">The number they say, multiplied out; null where they cannot be read.</param>
/// <param name="Unit">ISO 4217 for money, an SI symbol, <c>%</c>, or an English noun (barrel, day); null where they name none.</param>
/// <param name="Counts">What is counted, in the article's words; null where the unit says it all.</param>
public sealed record Target(string Words, decimal? Value, string? Unit, string? Counts)
{
    /// <summary>Whether both are the same number of the same.</summary>
    public bool IsSameAs(Target other) => Value is not null && Value == other.Value && Unit == other.Unit;
}
