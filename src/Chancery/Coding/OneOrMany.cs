using System.Collections;

namespace Chancery.Coding;

/// <summary>No, one or several actor codes, sorted; equal when they hold the same codes. JSON writes null, a string or a list.</summary>
public sealed class OneOrMany : IReadOnlyList<string>, IEquatable<OneOrMany>
{
    private readonly string[] codes;

    /// <summary>Sorts and copies the codes, each once.</summary>
    public OneOrMany(IEnumerable<string> codes) => this.codes = [.. codes.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>No code.</summary>
    public static OneOrMany None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => codes.Length;

    /// <inheritdoc/>
    public string this[int index] => codes[index];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)codes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => codes.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(OneOrMany? other) => other is not null && codes.SequenceEqual(other.codes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OneOrMany);

    /// <inheritdoc/>
    public override int GetHashCode() => codes.Aggregate(17, (hash, code) => HashCode.Combine(hash, code));
}
