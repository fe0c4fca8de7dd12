using System.Globalization;
using Chancery.Resolving;

namespace Chancery.Briefing;

/// <summary>Dates in English words, no more exact than they are.</summary>
public static class DateWords
{
    /// <summary>"21 August 2025".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"21 Aug 2025", for source references.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"19–21 August 2025", "about December 2025", "by 31 December 2030"; "date not stated" for null.</summary>
    public static string Of(Edtf? date)
    {
        if (date is null) return "date not stated";
        var slash = date.Text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Single(date.Text);
        var (from, to) = (date.Text[..slash], date.Text[(slash + 1)..]);
        if (from is "" or "..") return "by " + Single(to);
        if (to is "" or "..") return "from " + Single(from);
        return Range(from, to);
    }

    private static string Single(string text)
    {
        var bare = text.TrimEnd('~');
        var words = bare.Length switch
        {
            4 => bare,
            7 => First(bare).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => Of(First(bare)),
        };
        return bare.Length == text.Length ? words : "about " + words;
    }

    // What both ends share is written once: "19–21 August 2025", "30 August – 2 September 2025".
    private static string Range(string from, string to)
    {
        var first = First(from);
        if (from.EndsWith('~') || to.EndsWith('~') || from.Length != to.Length) return $"{Single(from)} – {Single(to)}";
        return (from.Length, SameYear: from[..4] == to[..4], SameMonth: from.Length == 10 && from[..7] == to[..7]) switch
        {
            (10, _, true) => $"{first.Day}–{Single(to)}",
            (10, true, _) => $"{first.ToString("d MMMM", CultureInfo.InvariantCulture)} – {Single(to)}",
            (7, true, _) => $"{first.ToString("MMMM", CultureInfo.InvariantCulture)}–{Single(to)}",
            _ => $"{Single(from)} – {Single(to)}",
        };
    }

    private static DateOnly First(string bare) => Edtf.Parse(bare)!.Earliest;
}
