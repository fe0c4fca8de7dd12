using System.Globalization;
using System.Text;

namespace Chancery.Intake.Web;

/// <summary>What a robots.txt allows one reader (RFC 9309): the most specific rule decides, allowing wins a tie.</summary>
public sealed class RobotsRules
{
    private const int MostRules = 10_000;
    private const int LongestPattern = 2_000;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(2);
    private readonly List<(bool Allows, string Pattern)> rules = [];

    private RobotsRules() { }

    /// <summary>The rules of a host that gives none.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>The rules of a host whose rules cannot be had.</summary>
    public static RobotsRules DisallowAll { get; } = new() { rules = { (false, "/") } };

    /// <summary>The pause between two requests that it asks for, at most two minutes; null where it asks for none.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the rules for a reader: those of its own groups, or of the groups for all where it has none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The reader's name, without version.</param>
    public static RobotsRules Read(string text, string agent)
    {
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var (named, everyone) = (false, false);
        var (isOwn, isAll, opens) = (false, false, false);
        foreach (var line in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            if (Parts(line) is not var (key, value)) continue;
            if (key == "user-agent")
            {
                if (!opens) (isOwn, isAll) = (false, false);
                opens = true;
                isOwn |= NameOf(value).Equals(agent, StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                (named, everyone) = (named || isOwn, everyone || isAll);
                continue;
            }
            if (key is not ("allow" or "disallow" or "crawl-delay")) continue; // a sitemap between two agents parts no group
            opens = false;
            if (isOwn) own.Take(key, value);
            if (isAll) all.Take(key, value);
        }
        return named ? own : everyone ? all : AllowAll;
    }

    /// <summary>Whether an address may be read.</summary>
    public bool Allows(Uri address)
    {
        var path = Encoded(address.PathAndQuery);
        if (path == "/robots.txt") return true;
        var (allows, length) = (true, -1);
        foreach (var rule in rules)
            if (rule.Pattern.Length >= length && Matches(rule.Pattern, path))
                (allows, length) = (rule.Allows || (allows && rule.Pattern.Length == length), rule.Pattern.Length);
        return allows;
    }

    private static (string Key, string Value)? Parts(string line)
    {
        var remark = line.IndexOf('#');
        var fact = remark < 0 ? line : line[..remark];
        var colon = fact.IndexOf(':');
        return colon < 0 ? null : (fact[..colon].Trim().ToLowerInvariant(), fact[(colon + 1)..].Trim());
    }

    private static string NameOf(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return value[..end];
    }

    private void Take(string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6)
                Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
        }
        else if (value.Length is > 0 and <= LongestPattern && rules.Count < MostRules)
            rules.Add((key == "allow", Encoded(value)));
    }

    // '*' stands for any characters, '$' at the end for the end. Each star takes as little as it can, which is enough.
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length - (anchored ? 1 : 0); i++)
        {
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }
        if (!anchored) return true;
        return parts.Length == 1 ? at == path.Length : path.Length - parts[^1].Length >= at && path.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    // Both sides in one spelling: what is no ASCII percent-encoded, and the digits of what is in capitals.
    private static string Encoded(string path)
    {
        var text = new StringBuilder(path.Length);
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                text.Append('%').Append(char.ToUpperInvariant((char)bytes[i + 1])).Append(char.ToUpperInvariant((char)bytes[i + 2]));
                i += 2;
            }
            else if (bytes[i] < 0x80) text.Append((char)bytes[i]);
            else text.Append('%').Append(bytes[i].ToString("X2", CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
