namespace Chancery.Intake.Web;

/// <summary>What came of asking for an address. The world being untidy is no exception.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The document came.</summary>
    /// <param name="Address">The address that answered, after redirects.</param>
    /// <param name="Bytes">The whole body, unpacked.</param>
    /// <param name="Charset">The character set the server declared; null for none.</param>
    /// <param name="Validators">What to send next time.</param>
    public sealed record Document(Uri Address, byte[] Bytes, string? Charset, Validators Validators) : Answer;

    /// <summary>It has not changed since the validators were given.</summary>
    public sealed record Unchanged : Answer;

    /// <summary>It is no longer there (404 or 410).</summary>
    /// <param name="Words">What the server said, for people.</param>
    public sealed record Gone(string Words) : Answer;

    /// <summary>It may not be read, by robots.txt or by our own rules; asking again soon changes nothing.</summary>
    /// <param name="Words">Why, for people.</param>
    public sealed record Refused(string Words) : Answer;

    /// <summary>It could not be read this time.</summary>
    /// <param name="Words">Why, for people.</param>
    /// <param name="Host">The host that failed, which is another than was asked where the address leads on.</param>
    /// <param name="IsHost">Whether the whole host is at fault, not this address alone.</param>
    /// <param name="After">How long the server asked to wait; null where it did not.</param>
    public sealed record Failed(string Words, string Host, bool IsHost = false, TimeSpan? After = null) : Answer;
}

/// <summary>What a server gave with a document, so that it need not send the same again.</summary>
/// <param name="ETag">Its <c>ETag</c> as sent.</param>
/// <param name="LastModified">Its <c>Last-Modified</c> as sent.</param>
public sealed record Validators(string? ETag, string? LastModified);
