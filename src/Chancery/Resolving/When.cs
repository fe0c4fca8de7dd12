namespace Chancery.Resolving;

/// <summary>When something happens: stated, inferred or not stated. A guess is never a date in another coat.</summary>
public abstract record When
{
    private When() { }

    /// <summary>The article does not say.</summary>
    public static When Unknown { get; } = new Unstated();

    /// <summary>The date, or null when it is not stated.</summary>
    public Edtf? Edtf => this switch { Stated s => s.Date, Inferred i => i.Date, _ => null };

    /// <summary>The words that give the date; null when it is not stated.</summary>
    public string? OwnWords => this switch { Stated s => s.Words, Inferred i => i.Words, _ => null };

    /// <summary>The article gives the date in words.</summary>
    public sealed record Stated(Edtf Date, string Words) : When;

    /// <summary>The date follows from other words, for the reason given.</summary>
    public sealed record Inferred(Edtf Date, string Words, string Basis) : When;

    /// <summary>The article does not say.</summary>
    public sealed record Unstated : When;
}
