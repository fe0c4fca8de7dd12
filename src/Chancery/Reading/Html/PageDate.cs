using AngleSharp.Dom;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>
/// When a page says it was published. Every place that may tell is asked: JSON-LD, meta elements, marked elements, the address, lines
/// that are shown.
/// The day with the most behind it is taken, of several places that repeat each other only the surest. A date of change is never
/// taken for it.
/// </summary>
internal sealed class PageDate
{
    private const int LongestLine = 160;
    private const int SureShown = 24;
    private const int DaysOfRewriting = 3;
    private const int Ties = 64;
    private const int MostBesideDate = 45;

    private readonly PageFacts facts;
    private readonly JsonLd ld;
    private readonly DateHabits habits;
    private readonly MetaDates metas;
    private readonly MarkedDates marked;
    private readonly DatelineBlocks lines;
    private readonly Lazy<PublicationTime?> modified;

    public PageDate(PageFacts facts, JsonLd ld, DateHabits habits, List<PageBlock> blocks, string title)
    {
        (this.facts, this.ld, this.habits) = (facts, ld, habits);
        metas = new(facts, Read);
        marked = new(facts, habits, Headline(facts, title), title, Read);
        lines = new(blocks, habits, title, facts.Meta("og:title") ?? facts.DocumentTitle?.Trim());
        modified = new(() => Read(ld.Modified)?.Time ?? metas.Modified() ?? marked.Modified() ?? lines.Modified());
    }

    /// <summary>The date, and where the page has it; null when it gives none.</summary>
    public PageDay? Find(params ReadOnlySpan<string?> addresses)
    {
        var found = Evidence(addresses).Where(e => e.Weight > 0).ToList();
        if (found.Count == 0 && ScriptDates.First(facts, Read) is { } hidden) found.Add(hidden);
        if (found.Count == 0) return null;
        var best = FirstShown(found.MaxBy(e => Support(e, found)), found);
        return new(Refined(best, found), best.Place);
    }

    /// <summary>When the page says it was changed last; null when it does not say.</summary>
    public PublicationTime? Modified => modified.Value;

    /// <summary>Whether a block is a dateline, published or modified, and nothing else.</summary>
    public bool IsDateline(string text)
    {
        if (text.Length > 2 * LongestLine || EndsSentence(text)) return false;
        var (dates, rest) = (0, text.Length);
        foreach (var found in DateLine.All(text, habits, shortYears: true)) (dates, rest) = (dates + 1, rest - (found.End - found.Start));
        return dates > 0 && rest < MostBesideDate * dates && (dates > 1 || text.Length <= LongestLine);
    }

    private static IElement? Headline(PageFacts facts, string title) => facts.Headings.Count == 1 ? facts.Headings[0]
        : facts.Headings.Find(h => title.Length > 0 && Elements.LineOf(h) is { Length: > 0 } line
            && title.Contains(line, StringComparison.OrdinalIgnoreCase));

    private static bool EndsSentence(string text) => text[^1] is '.' or '।' or '!' or '?';

    private List<DateEvidence> Evidence(ReadOnlySpan<string?> addresses)
    {
        var all = new List<DateEvidence>();
        if (Read(ld.Published) is { } structured) all.AddRange(Both(structured, "JSON-LD", DateVoice.Structured, ld.IsArticle ? 50 : 40));
        all.AddRange(metas.All().Select(Doubted));
        all.AddRange(marked.All());
        foreach (var address in addresses)
            if (AddressDates.Of(address, habits.Words) is { } day) all.Add(day);
        all.AddRange(lines.All());
        return all;
    }

    // Where a vague name has the moment of the last change, that is what it means.
    private DateEvidence Doubted(DateEvidence meta) =>
        meta.Weight == MetaDates.Vague && meta.Time == Modified ? meta with { Weight = meta.Weight / 2 } : meta;

    private static IEnumerable<DateEvidence> Both(DateLine read, string place, DateVoice voice, int weight)
    {
        yield return new(read.Time, place, voice, weight);
        if (read.Other is { } other) yield return new(other, place, voice, weight / 2);
    }

    private static int Support(DateEvidence evidence, List<DateEvidence> all)
    {
        Span<int> voices = stackalloc int[5];
        foreach (var other in all)
            if (other.AgreesWith(evidence)) voices[(int)other.Voice] = Math.Max(voices[(int)other.Voice], other.Weight);
        var sum = 0;
        foreach (var weight in voices) sum += weight;
        return sum * Ties + evidence.Weight;
    }

    // Some sites write their last change into both fields; the line beneath the headline still tells when the text first stood there.
    private DateEvidence FirstShown(DateEvidence best, List<DateEvidence> all)
    {
        if (best.Voice is not (DateVoice.Structured or DateVoice.Head) || best.Time.Instant is null || Modified != best.Time) return best;
        foreach (var shown in all)
            if (shown.Voice == DateVoice.Shown && shown.Weight >= SureShown
                && best.Time.Day.DayNumber - shown.Time.Day.DayNumber is > 0 and <= DaysOfRewriting && !shown.AgreesWith(best))
                return shown;
        return best;
    }

    // The same moment with the publisher's own offset tells the publisher's own day; a bare day gains its moment.
    private static PublicationTime Refined(DateEvidence chosen, List<DateEvidence> all)
    {
        if (chosen.Time.Instant is { } instant) return instant.Offset != TimeSpan.Zero ? chosen.Time
            : OwnOffset(instant, all) ?? OwnDay(instant, all) ?? chosen.Time;
        foreach (var other in all)
            if (other.Time.Instant is not null && other.Time.Day == chosen.Time.Day) return other.Time;
        return chosen.Time;
    }

    private static PublicationTime? OwnOffset(DateTimeOffset utc, List<DateEvidence> all)
    {
        foreach (var other in all)
            if (other.Time.Instant is { } same && same.Offset != TimeSpan.Zero && Math.Abs((same - utc).TotalMinutes) < 1)
                return other.Time;
        return null;
    }

    private static PublicationTime? OwnDay(DateTimeOffset utc, List<DateEvidence> all)
    {
        var day = DateOnly.FromDateTime(utc.Date);
        if (all.Exists(e => e.Time.Instant is null && e.Time.Day == day)) return null;
        foreach (var other in all)
            if (other.Time.Instant is null && other.Weight >= SureShown && DateEvidence.IsOtherSideOfMidnight(utc, other.Time.Day))
                return other.Time;
        return null;
    }

    private DateLine? Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (UnixTime.Of(value) is { } counted) return new(counted, 0, value.Length);
        if (PublicationTime.Parse(value) is not { } exact) return DateLine.Find(value, habits);
        return exact.Day.Year is >= 1990 and <= 2099 ? new(exact, 0, value.Length) : null;
    }
}

/// <summary>A date of publication and where the page has it.</summary>
/// <param name="Time">The day, with the instant where the page gives one.</param>
/// <param name="Place">"JSON-LD", "meta article:published_time", "address", "line at the headline", …</param>
internal readonly record struct PageDay(PublicationTime Time, string Place);
