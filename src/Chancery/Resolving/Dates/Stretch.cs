namespace Chancery.Resolving.Dates;

/// <summary>The units in which days are counted.</summary>
internal enum Grain : byte
{
    /// <summary>A calendar day.</summary>
    Day,
    /// <summary>Monday to Sunday.</summary>
    Week,
    /// <summary>A calendar month.</summary>
    Month,
    /// <summary>Three months from January, April, July or October.</summary>
    Quarter,
    /// <summary>Six months from January or July.</summary>
    Half,
    /// <summary>A calendar year.</summary>
    Year,
    /// <summary>Ten years from one that ends in 0.</summary>
    Decade,
    /// <summary>A hundred years: the 21st century begins in 2001, but is spoken of as the years 2000 to 2099.</summary>
    Century,
    /// <summary>From any day to any other.</summary>
    Free,
}

/// <summary>Days in a row.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Grain">The unit that they are.</param>
/// <param name="IsAbout">Whether the words are approximate.</param>
internal readonly record struct Stretch(DateOnly First, DateOnly Last, Grain Grain, bool IsAbout = false)
{
    private const int Week = 7;

    public static Stretch Day(DateOnly day) => new(day, day, Grain.Day);

    public static Stretch Between(DateOnly first, DateOnly last) => first == last ? Day(first) : new(first, last, Grain.Free);

    /// <summary>The unit that holds a day.</summary>
    public static Stretch Holding(DateOnly day, Grain grain) => grain switch
    {
        Grain.Week => Weeks(day.AddDays(-DaysAfterMonday(day))),
        Grain.Month => Months(day.Year, day.Month, 1, grain),
        Grain.Quarter => Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3, grain),
        Grain.Half => Months(day.Year, ((day.Month - 1) / 6 * 6) + 1, 6, grain),
        Grain.Year => Months(day.Year, 1, 12, grain),
        Grain.Decade => Months(day.Year / 10 * 10, 1, 120, grain),
        Grain.Century => Months(day.Year / 100 * 100, 1, 1200, grain),
        _ => Day(day),
    };

    public static Stretch Month(int year, int month) => Months(year, month, 1, Grain.Month);

    public static Stretch Year(int year) => Months(year, 1, 12, Grain.Year);

    /// <summary>A day moved by whole units.</summary>
    public static DateOnly Move(DateOnly day, Grain grain, int units) => grain switch
    {
        Grain.Day => day.AddDays(units),
        Grain.Week => day.AddDays(Week * units),
        _ => day.AddMonths(MonthsOf(grain) * units),
    };

    public static int MonthsOf(Grain grain) => grain switch
    {
        Grain.Month => 1,
        Grain.Quarter => 3,
        Grain.Half => 6,
        Grain.Year => 12,
        Grain.Decade => 120,
        Grain.Century => 1200,
        _ => 0,
    };

    /// <summary>The unit so many units after this one.</summary>
    public Stretch Next(int units = 1) => Holding(Move(First, Grain, units), Grain);

    /// <summary>
    /// The <paramref name="n"/>-th unit inside this one, from 1; -1 is the last; null where there are not so many.
    /// A week belongs where its Thursday lies.
    /// </summary>
    public Stretch? Nth(Grain grain, int n)
    {
        if (grain >= Grain || grain == Grain.Free || n is 0 or < -1) return null;
        var at = n > 0 ? Holding(First, grain) : Holding(Last, grain);
        if (grain == Grain.Week) at = n > 0 ? Holding(First.AddDays(3), grain) : Holding(Last.AddDays(-3), grain);
        if (n > 1) at = at.Next(n - 1);
        return at.First.AddDays(grain == Grain.Week ? 3 : 0) <= Last ? at : null;
    }

    /// <summary>The <paramref name="n"/>-th such weekday inside, from 1; -1 is the last.</summary>
    public Stretch? NthWeekday(int weekday, int n)
    {
        var day = n > 0
            ? First.AddDays(((weekday - (int)First.DayOfWeek + Week) % Week) + (Week * (n - 1)))
            : Last.AddDays(-(((int)Last.DayOfWeek - weekday + Week) % Week));
        return day >= First && day <= Last ? Day(day) : null;
    }

    /// <summary>
    /// Beginning (-1), middle (0) or end (1). Of a week these are days; of months and years the words are too vague for a bound in days:
    /// the month itself, or the first, sixth or last month of the year, about.
    /// </summary>
    public Stretch? Part(int part) => Grain switch
    {
        Grain.Week => Between(First.AddDays(part < 0 ? 0 : part == 0 ? 1 : 3), First.AddDays(part < 0 ? 2 : part == 0 ? 4 : 6)),
        Grain.Month => this with { IsAbout = true },
        Grain.Quarter => Month(First.Year, First.Month + part + 1) with { IsAbout = true },
        Grain.Year => Month(First.Year, part < 0 ? 1 : part == 0 ? 6 : 12) with { IsAbout = true },
        Grain.Decade or Grain.Century => PartOfYears(Last.Year - First.Year + 1, part),
        _ => null,
    };

    public Edtf ToEdtf() => Grain switch
    {
        Grain.Day => Edtf.Day(First, IsAbout),
        Grain.Month => Edtf.Month(First.Year, First.Month, IsAbout),
        Grain.Year => Edtf.Year(First.Year, IsAbout),
        Grain.Quarter or Grain.Half => Edtf.Interval(Edtf.Month(First.Year, First.Month, IsAbout),
            Edtf.Month(Last.Year, Last.Month, IsAbout)),
        Grain.Decade or Grain.Century => Edtf.Interval(Edtf.Year(First.Year, IsAbout), Edtf.Year(Last.Year, IsAbout)),
        _ => Edtf.Interval(Edtf.Day(First, IsAbout), Edtf.Day(Last, IsAbout)),
    };

    private static Stretch Weeks(DateOnly monday) => new(monday, monday.AddDays(Week - 1), Grain.Week);

    private static Stretch Months(int year, int month, int count, Grain grain)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(count).AddDays(-1), grain);
    }

    private static int DaysAfterMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % Week;

    private Stretch PartOfYears(int years, int part)
    {
        var third = years / 3;
        var first = First.Year + (part < 0 ? 0 : part == 0 ? third : years - third - 1);
        return new(new(first, 1, 1), new(first + third, 12, 31), Grain.Decade, true);
    }
}

/// <summary>A part of a longer time: its n-th unit or, where a weekday is given, its n-th such day.</summary>
/// <param name="Grain">The unit.</param>
/// <param name="Number">Which, from 1; -1 is the last.</param>
/// <param name="Weekday">0 Sunday to 6; null for the unit itself.</param>
internal readonly record struct PartOfTime(Grain Grain, int Number, int? Weekday = null)
{
    public Stretch? Of(Stretch whole) => Weekday is { } weekday ? whole.NthWeekday(weekday, Number) : whole.Nth(Grain, Number);
}
