namespace Chancery.Resolving.Dates;

/// <summary>Counts the days of terms from the day of publication, back and ahead.</summary>
internal static class Calendar
{
    private const int DaysBack = 270;
    private const int DaysAhead = 95;
    private const int Week = 7;
    private const int EarliestYear = 1000;
    private const int LatestYear = 8000;

    /// <summary>Whether lengths of time can be counted from a day without leaving the calendar.</summary>
    public static bool HasRoom(DateOnly day) => day.Year is >= EarliestYear and <= LatestYear;

    /// <summary>The days that a term means, and those it means when told of something to come; null for no day of any calendar.</summary>
    public static (Stretch Back, Stretch? Ahead)? Resolve(in Term term, DateOnly published)
    {
        if (term.Counted is { } counted) return (counted, term.Ahead);
        if (term.Day > 0) return term.Month > 0 ? DayOfYear(term, published) : DayOfMonth(term, published);
        if (term.Month > 0) return MonthOfYear(term, published);
        if (term.Year > 0) return (Stretch.Year(term.Year), null);
        return term.Weekday is { } weekday ? Nearest(weekday, published) : null;
    }

    /// <summary>The days that a term means as the end of a range; null when they do not follow its start.</summary>
    public static Stretch? ResolveAfter(in Term term, Stretch start, DateOnly published)
    {
        if (term is { Counted: null, Year: 0, Month: > 0 }) return Following(term, start);
        if (term.IsBareWeekday) return Stretch.Day(start.First.AddDays((term.Weekday!.Value - (int)start.First.DayOfWeek + Week) % Week));
        if (Resolve(term, published) is not { } read) return null;
        return read.Back.Last >= start.First ? read.Back : read.Ahead is { } ahead && ahead.Last >= start.First ? ahead : null;
    }

    /// <summary>A day of a month and year; null when the month has no such day.</summary>
    public static DateOnly? Date(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static Stretch? Following(in Term term, Stretch start)
    {
        for (var year = start.First.Year; year <= start.First.Year + 1; year++)
        {
            var found = term.Day == 0 ? Stretch.Month(year, term.Month) : Date(year, term.Month, term.Day) is { } day ? Stretch.Day(day)
                : default(Stretch?);
            if (found?.Last >= start.First) return found;
        }
        return null;
    }

    private static (Stretch, Stretch?)? DayOfYear(in Term term, DateOnly published)
    {
        if (term.Year > 0) return Date(term.Year, term.Month, term.Day) is { } day ? (Stretch.Day(day), null) : null;
        if (Dated(term, published) is not { } back) return null;
        var ahead = DatedAhead(term, published);
        return (Stretch.Day(back), ahead is { } next && next != back ? Stretch.Day(next) : null);
    }

    // Of the years about publication that in which the day is near and, if a weekday is named with it, falls on that.
    private static DateOnly? Dated(in Term term, DateOnly published)
    {
        DateOnly? near = null;
        for (var n = 0; n < 3; n++)
        {
            var year = published.Year + (n == 0 ? 0 : n == 1 ? -1 : 1);
            if (Date(year, term.Month, term.Day) is not { } day) continue;
            if (term.Weekday == (int)day.DayOfWeek && Math.Abs(day.DayNumber - published.DayNumber) <= 366) return day;
            if (day.DayNumber - published.DayNumber is >= -DaysBack and <= DaysAhead) near ??= day;
        }
        return near;
    }

    private static DateOnly? DatedAhead(in Term term, DateOnly published)
    {
        for (var year = published.Year; year <= published.Year + 1; year++)
            if (Date(year, term.Month, term.Day) is { } day && day >= published) return day;
        return null;
    }

    // "15 तारीख": of this month, or of the next where it is told of something to come; with a weekday, of the nearest month in which it
    // falls so.
    private static (Stretch, Stretch?)? DayOfMonth(in Term term, DateOnly published)
    {
        if (term.Weekday is { } weekday) return OnWeekday(term.Day, weekday, published);
        if (Date(published.Year, published.Month, term.Day) is not { } here) return null;
        var last = here > published ? published.AddMonths(-1) : published.AddMonths(1);
        var other = Date(last.Year, last.Month, term.Day) is { } day ? Stretch.Day(day) : default(Stretch?);
        return here > published ? (other ?? Stretch.Day(here), Stretch.Day(here)) : (Stretch.Day(here), here < published ? other : null);
    }

    private static (Stretch, Stretch?)? OnWeekday(int day, int weekday, DateOnly published)
    {
        for (var n = 0; n <= 12; n++)
            for (var side = -1; side <= 1; side += 2)
            {
                var month = published.AddMonths(n * side);
                if (Date(month.Year, month.Month, day) is { } found && (int)found.DayOfWeek == weekday) return (Stretch.Day(found), null);
            }
        return null;
    }

    private static (Stretch, Stretch?)? MonthOfYear(in Term term, DateOnly published)
    {
        if (term.Year > 0) return (Stretch.Month(term.Year, term.Month), null);
        var (back, ahead) = (term.Month <= published.Month ? published.Year : published.Year - 1, term.Month >= published.Month
            ? published.Year : published.Year + 1);
        return (Stretch.Month(back, term.Month), back == ahead ? null : Stretch.Month(ahead, term.Month));
    }

    // Agencies date a story by the day it moved, so "on Friday" on a Friday is that day.
    private static (Stretch, Stretch?)? Nearest(int weekday, DateOnly published)
    {
        var back = ((int)published.DayOfWeek - weekday + Week) % Week;
        return (Stretch.Day(published.AddDays(-back)), back == 0 ? null : Stretch.Day(published.AddDays(Week - back)));
    }
}
