using System.Buffers;
using Chancery.Reading;
using Chancery.Resolving.Authority;

namespace Chancery.Resolving;

/// <summary>
/// The news agency that an article credits with its text: as its publisher, in its byline, in the dateline ("NEW DELHI, Aug 21 (PTI) —",
/// «МОСКВА, 21 авг — РИА Новости.») or in its last lines («भाषा सुरभि», "(With inputs from ANI)").
/// </summary>
public sealed class WireCredits
{
    private const int LongestDateline = 120;
    private const int LongestLastLine = 60;
    private const int LastLines = 2;
    private static readonly SearchValues<char> Opening = SearchValues.Create("([/—–-|");
    private static readonly SearchValues<char> Closing = SearchValues.Create(")]/—–-|.:,");
    private readonly IReadOnlyList<AgencyName> names;

    /// <param name="authority">Facts about the world, with the agencies' names.</param>
    public WireCredits(AuthorityFile authority) => names = [.. authority.Agencies.OrderByDescending(n => n.Text.Length)];

    /// <summary>The agency's English name; null where none is credited.</summary>
    public string? AgencyOf(Article article) =>
        Publishing(article) ?? InByline(article.Byline) ?? InDateline(article.Text) ?? InLastLines(article.Text) ?? InLines(article.Credit);

    private string? Publishing(Article article)
    {
        var host = Uri.TryCreate(article.Url, UriKind.Absolute, out var address) ? address.Host : null;
        foreach (var name in names)
            if (name.IsHost ? host is not null && WebHost.IsWithin(host, name.Text) : IsWhole(article.Publisher, name)) return name.Agency;
        return null;
    }

    private static bool IsWhole(string? words, AgencyName name) => string.Equals(words?.Trim(), name.Text, name.Comparison);

    private string? InByline(string? byline) => byline is null ? null : First(byline, (line, name, _) => !name.IsWord || line.Length == name.Text.Length);

    // Right after a mark that sets it off, and right before one.
    private string? InDateline(string text)
    {
        var line = text.AsSpan(0, Math.Min(text.Length, LongestDateline));
        for (var i = line.IndexOfAny(Opening); i >= 0 && i < line.Length; i = Next(line, i))
            if (SetOff(line[(i + 1)..].TrimStart()) is { } agency) return agency;
        return null;
    }

    private static int Next(ReadOnlySpan<char> line, int i) => line[(i + 1)..].IndexOfAny(Opening) is >= 0 and var next ? i + 1 + next : -1;

    private string? SetOff(ReadOnlySpan<char> rest)
    {
        foreach (var name in names)
            if (!name.IsHost && rest.StartsWith(name.Text, name.Comparison) && rest[name.Text.Length..].TrimStart() is [var after, ..] && Closing.Contains(after)) return name.Agency;
        return null;
    }

    private string? InLastLines(string text)
    {
        var rest = text.AsSpan();
        for (var n = 0; n < LastLines && rest.Length > 0; n++)
        {
            var begin = rest.LastIndexOf('\n') + 1;
            if (InLastLine(rest[begin..].Trim()) is { } agency) return agency;
            rest = rest[..begin].TrimEnd();
        }
        return null;
    }

    private string? InLines(string? lines)
    {
        foreach (var line in lines?.Split('\n') ?? [])
            if (InLastLine(line.AsSpan().Trim()) is { } agency) return agency;
        return null;
    }

    // Of a long line only what it ends with in brackets.
    private string? InLastLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLastLine)
        {
            if (line.TrimEnd('.') is not [.., ')' or ']'] || line.LastIndexOfAny('(', '[') is var open && (open < 0 || line.Length - open > LongestLastLine)) return null;
            line = line[open..];
        }
        return First(line, (words, name, at) => IsBracketed(words, at, at + name.Text.Length) || at == 0
            || (!name.IsWord && at + name.Text.Length >= words.TrimEnd(")]. ").Length));
    }

    private delegate bool Credits(ReadOnlySpan<char> line, AgencyName name, int at);

    // The credit that stands first; of two in one place the longer.
    private string? First(ReadOnlySpan<char> line, Credits credits)
    {
        var (first, agency) = (int.MaxValue, (string?)null);
        foreach (var name in names)
            if (!name.IsHost && Find(line, name) is var at and >= 0 && at < first && credits(line, name, at)) (first, agency) = (at, name.Agency);
        return agency;
    }

    private static int Find(ReadOnlySpan<char> line, AgencyName name)
    {
        for (var from = 0; line[from..].IndexOf(name.Text, name.Comparison) is var at and >= 0; from += at + 1)
            if (IsWordEnd(line, from + at - 1) && IsWordEnd(line, from + at + name.Text.Length)) return from + at;
        return -1;
    }

    private static bool IsWordEnd(ReadOnlySpan<char> line, int i) => i < 0 || i >= line.Length || !(char.IsLetterOrDigit(line[i]) || char.GetUnicodeCategory(line[i])
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    private static bool IsBracketed(ReadOnlySpan<char> line, int start, int end) =>
        line[..start].LastIndexOfAny('(', '[') is var open and >= 0 && line[open..start].IndexOfAny(')', ']') < 0 && line[end..].IndexOfAny(')', ']') is >= 0 and < 20;
}
