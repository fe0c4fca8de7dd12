namespace Chancery.Briefing;

/// <summary>Two actors whose relation a brief is about: states (ISO 3166-1 alpha-3) or organisations (acronyms).</summary>
public sealed record Pair
{
    /// <param name="first">The side the reader stands on; named first.</param>
    /// <param name="second">The other side.</param>
    /// <exception cref="ArgumentException">Both are the same.</exception>
    public Pair(string first, string second)
    {
        if (first == second)
            throw new ArgumentException($"A brief needs two sides; {first} was given twice. Name the other side, such as 'IND RUS'.");
        First = first;
        Second = second;
    }

    /// <summary>The side named first.</summary>
    public string First { get; }

    /// <summary>The other side.</summary>
    public string Second { get; }

    /// <summary>Whether the code is one of the two.</summary>
    public bool Has(string? code) => code == First || code == Second;

    /// <summary>Whether both are among the parties.</summary>
    public bool IsAmong(IEnumerable<string> parties) => parties.Contains(First) && parties.Contains(Second);

    /// <summary>The parties that are neither, in their order.</summary>
    public IEnumerable<string> Others(IEnumerable<string> parties) => parties.Where(p => !Has(p));

    /// <summary>The partner of one side.</summary>
    public string Other(string side) => side == First ? Second : First;
}
