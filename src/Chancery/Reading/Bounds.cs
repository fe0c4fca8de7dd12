namespace Chancery.Reading;

/// <summary>How much of one document is read before it is refused. Input is hostile; these keep time and memory bounded.</summary>
internal static class Bounds
{
    /// <summary>One text, page or JSON document, unpacked, in bytes.</summary>
    public const int Document = 16 << 20;

    /// <summary>One line of JSON Lines, in bytes; the number of lines has no bound.</summary>
    public const int Line = 16 << 20;

    /// <summary>How deep elements of a page may nest; browsers stop at 512.</summary>
    public const int Depth = 600;

    /// <summary>Elements of a page, the parser's own included.</summary>
    public const int Elements = 400_000;

    /// <summary>How often gzip may lie within gzip.</summary>
    public const int Wrappings = 3;

    /// <summary>Unpacked bytes for one packed byte, looked at once <see cref="ExpansionFrom"/> bytes are unpacked. Prose reaches 20.</summary>
    public const int Expansion = 200;

    /// <summary>Files of one archive.</summary>
    public const int Files = 100_000;

    /// <summary>How deep archives, mails and papers may lie within each other.</summary>
    public const int Nesting = 4;

    /// <summary>An archive that cannot be read where it lies, within another or from a pipe, in bytes.</summary>
    public const int InnerArchive = 256 << 20;

    /// <summary>Pages of one paper.</summary>
    public const int Pages = 2_000;

    /// <summary>From how many unpacked bytes the expansion is looked at.</summary>
    public const long ExpansionFrom = 32L << 20;
}

/// <summary>A bound was passed; becomes <see cref="RejectionReason.TooLarge"/>.</summary>
internal sealed class TooLargeException(string message) : IOException(message);
