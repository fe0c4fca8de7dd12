using System.Globalization;
using Chancery.Reading;

namespace Chancery.Store.Searching;

/// <summary>
/// Where an article stands in the search tables: a number made of its day and its id, the newest first, so that a table read in the
/// order of its numbers gives the order of results, and the same in every record whatever the order of taking in.
/// </summary>
internal static class SearchPlace
{
    private const int IdBits = 40;
    private const int IdDigits = IdBits / 4;
    private static readonly string Prefix = "sha256:";

    /// <summary>The first number.</summary>
    public const long First = 0;

    /// <summary>The last number.</summary>
    public const long Last = long.MaxValue;

    /// <summary>The number of an article; two of one day whose ids begin alike share it.</summary>
    public static long Of(string id, DateOnly? day) => ((long)Since(day ?? DateOnly.MinValue) << IdBits) | long.Parse(id.AsSpan(Prefix.Length, IdDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The number of an article.</summary>
    public static long Of(Article article) => Of(article.Id, article.Published?.Day);

    /// <summary>The first number of a day or of those before it.</summary>
    public static long Begin(DateOnly day) => (long)Since(day) << IdBits;

    /// <summary>The last number of a day or of those after it.</summary>
    public static long End(DateOnly day) => (((long)Since(day) + 1) << IdBits) - 1;

    /// <summary>What the ids of a number's articles lie between: from the first, before the second.</summary>
    public static (string From, string To) Ids(long place)
    {
        var digits = place & ((1L << IdBits) - 1);
        var from = Prefix + digits.ToString("x10", CultureInfo.InvariantCulture);
        return (from, from + "~");
    }

    // Days are counted down, so that the newest has the smallest number.
    private static int Since(DateOnly day) => DateOnly.MaxValue.DayNumber - day.DayNumber;
}
