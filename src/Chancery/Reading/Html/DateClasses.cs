namespace Chancery.Reading.Html;

/// <summary>Class names and identifiers that web pages give to a date.</summary>
internal static class DateClasses
{
    private static readonly string[] Parts =
        ["date", "time", "publi", "posted", "byline", "dateline", "datum", "fecha", "datenow", "meta", "info", "tarih", "created", "entry-head", "updated", "published"];

    public static bool Speak(string? name)
    {
        if (string.IsNullOrEmpty(name)) return false;
        foreach (var part in Parts)
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
