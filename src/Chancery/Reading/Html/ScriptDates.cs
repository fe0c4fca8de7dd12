using System.Text.RegularExpressions;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>The date in the data that a page's scripts are to show; pages made in the browser have it nowhere else.</summary>
internal static partial class ScriptDates
{
    private const int Weight = 10;
    private const int Looked = 1 << 20;

    /// <summary>The first value whose name speaks of publication.</summary>
    public static DateEvidence? First(PageFacts facts, Func<string?, DateLine?> read)
    {
        foreach (var script in facts.Scripts)
        {
            var text = script.TextContent;
            foreach (Match match in Published().Matches(text.Length > Looked ? text[..Looked] : text))
                if (read(match.Groups[2].Value) is { } found)
                    return new(found.Time, $"script's {match.Groups[1].Value}", DateVoice.Scripts, Weight);
        }
        return null;
    }

    [GeneratedRegex("""["']((?:date|first)?_?(?:[Pp]ub(?:lish(?:ed)?|lication)?|[Rr]eleased?|[Dd]eploy(?:ed)?|[Ii]ssued?|[Pp]osted|[Cc]reated)[_-]?(?:[Dd]ate|[Dd]t|[Aa]t|[Tt]ime|[Oo]n)?)\\{0,3}["']\s{0,3}:\s{0,3}\\{0,3}["']([^"'\\<]{8,40})\\{0,3}["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Published();
}
