namespace Chancery.Reading.Dates;

/// <summary>A date written out in a line of a page, in any of the languages known.</summary>
/// <param name="Time">The day, with the instant where time and zone are given.</param>
/// <param name="Start">Where the words of the date begin.</param>
/// <param name="End">Where they end, time and zone included.</param>
internal readonly record struct DateLine(PublicationTime Time, int Start, int End)
{
    private const int Looked = 400;
    private const int LeastDigits = 4;

    /// <summary>
    /// The same date with day and month the other way round, where both readings are days and nothing sure tells which is meant.
    /// </summary>
    public PublicationTime? Other { get; init; }

    /// <summary>The first date with a year in the text, whose document is not known.</summary>
    public static DateLine? Find(string text, DateWords words) => Find(text, words.Plain);

    /// <summary>The first date with a year in the text.</summary>
    /// <param name="text">Only the first 400 characters are looked at.</param>
    /// <param name="habits">How the document writes dates.</param>
    /// <param name="shortYears">Whether 21.08.25 is a date.</param>
    public static DateLine? Find(string text, DateHabits habits, bool shortYears = false)
    {
        foreach (var found in All(text, habits, shortYears)) return found;
        return null;
    }

    /// <summary>The dates with a year in the first 400 characters, in order.</summary>
    public static IEnumerable<DateLine> All(string text, DateHabits habits, bool shortYears = false)
    {
        if (!HasDigits(text)) yield break;
        var tokens = DateToken.Lex(text.Length > Looked ? text[..Looked] : text);
        var days = new DayReader(tokens, habits, shortYears);
        for (var i = 0; i < tokens.Count; i++)
            if (days.At(i) is { } day)
            {
                yield return WithClock(tokens, i, day, habits);
                i = day.Next - 1;
            }
    }

    // Most lines of a page hold no date; this is far quicker than to cut them into tokens.
    private static bool HasDigits(string text)
    {
        var digits = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Looked)))
            if (char.IsDigit(c) && ++digits == LeastDigits) return true;
        return false;
    }

    private static DateLine WithClock(List<DateToken> t, int first, DayWritten written, DateHabits habits)
    {
        var clock = DateClock.Beside(t, first, written.Next, written.Day, habits);
        var time = clock is { Offset: { } offset } ? new PublicationTime(written.Day,
            new DateTimeOffset(written.Day.ToDateTime(clock.Time), offset)) : new(written.Day);
        var start = clock is null ? first : Math.Min(first, clock.First);
        var end = clock is null ? written.Next : Math.Max(written.Next, clock.Next);
        return new(time, t[start].Start, t[end - 1].Start + t[end - 1].Length) { Other = written.Other is { } other ? new(other) : null };
    }
}
