using System.Globalization;

namespace Chancery.Store;

/// <summary>Times as the record keeps them: UTC to the millisecond, so that they sort as text.</summary>
internal static class Times
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Time(object? value) =>
        value is string { Length: > 0 } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
