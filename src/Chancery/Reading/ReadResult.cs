namespace Chancery.Reading;

/// <summary>What came of one document: an article, or why there is none. The world being untidy is no exception.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    /// <summary>Calls the function that fits.</summary>
    public T Match<T>(Func<Read, T> read, Func<Rejected, T> rejected) => this switch
    {
        Read r => read(r),
        Rejected r => rejected(r),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The document was read.</summary>
    /// <param name="Article">The article.</param>
    public sealed record Read(Article Article) : ReadResult;

    /// <summary>The document was not read.</summary>
    /// <param name="Reason">Why, as a closed list that can be counted.</param>
    /// <param name="Message">Place, value and the way out, in one line.</param>
    public sealed record Rejected(RejectionReason Reason, string Message) : ReadResult;
}

/// <summary>Why a document gave no article.</summary>
public enum RejectionReason
{
    /// <summary>It could not be opened or its form is broken.</summary>
    Unreadable,
    /// <summary>It holds no text.</summary>
    NoText,
    /// <summary>It is not text at all.</summary>
    Binary,
    /// <summary>Its language has no folder.</summary>
    ForeignLanguage,
    /// <summary>Nothing says when it was published.</summary>
    NoDate,
    /// <summary>It passes a bound of size, depth or expansion.</summary>
    TooLarge,
}
