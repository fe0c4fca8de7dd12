namespace Chancery.Resolving.Dates;

/// <summary>
/// What a word of time does in a date expression; the kinds of <c>languages/xx/time.txt</c>, where they are written with hyphens.
/// </summary>
internal enum TimeKind : byte
{
    /// <summary>Sunday (0) to Saturday (6).</summary>
    Weekday,
    /// <summary>A short name of a weekday that is also another word: only beside a date or in a range.</summary>
    WeekdayWeak,
    /// <summary>January (1) to December (12).</summary>
    Month,
    /// <summary>A name of a month that is also another word: only with a day, a year or a stop, or as a capital shows.</summary>
    MonthWeak,
    /// <summary>Days from publication.</summary>
    Day,
    /// <summary>The same word's other meaning, of something to come.</summary>
    DayAhead,
    /// <summary>The day of publication, but only as an end of a range or a start to count from.</summary>
    Now,
    /// <summary>The day named last.</summary>
    SameDay,
    /// <summary>Days from the day named last.</summary>
    NextDay,
    /// <summary>A unit; the number is about its days: 1, 7, 30, 90, 180, 365, 3650, 36500.</summary>
    Unit,
    /// <summary>Last (-1), this (0), next (1).</summary>
    Shift,
    /// <summary>"That", before the unit in which the date named last lies.</summary>
    Same,
    /// <summary>Beginning (-1), middle (0), end (1) of what follows.</summary>
    Part,
    /// <summary>Beginning, middle, end of what goes before.</summary>
    PartAfter,
    /// <summary>The rest of what follows.</summary>
    Rest,
    /// <summary>The rest of what goes before.</summary>
    RestAfter,
    /// <summary>What follows, up to now ("earlier this").</summary>
    Earlier,
    /// <summary>What goes before, up to now.</summary>
    EarlierAfter,
    /// <summary>What follows, from now on ("later this").</summary>
    Later,
    /// <summary>What goes before, from now on.</summary>
    LaterAfter,
    /// <summary>What comes after the period that goes before.</summary>
    PastAfter,
    /// <summary>The day-long of "three-day".</summary>
    DayLong,
    /// <summary>Days in one word.</summary>
    Duration,
    /// <summary>Before now, after a length of time.</summary>
    Ago,
    /// <summary>After now, after a length of time.</summary>
    Hence,
    /// <summary>Between a length of time and the day from which it counts back.</summary>
    Before,
    /// <summary>Between a length of time and the day from which it counts forward.</summary>
    After,
    /// <summary>Before a length of time that has yet to pass.</summary>
    In,
    /// <summary>After a length of time that has passed or has yet to pass.</summary>
    InAfter,
    /// <summary>Before a length of time not to be exceeded.</summary>
    Within,
    /// <summary>After a length of time not to be exceeded.</summary>
    WithinAfter,
    /// <summary>Before a start.</summary>
    From,
    /// <summary>After a start.</summary>
    FromAfter,
    /// <summary>Before an end.</summary>
    Until,
    /// <summary>After an end.</summary>
    UntilAfter,
    /// <summary>Between start and end.</summary>
    To,
    /// <summary>Before the two ends of a range.</summary>
    Between,
    /// <summary>After the two ends of a range.</summary>
    BetweenAfter,
    /// <summary>Between two dates or two lengths that are counted together.</summary>
    Both,
    /// <summary>Between a period and its part.</summary>
    Of,
    /// <summary>Before what comes again and again.</summary>
    Every,
    /// <summary>Marks the year beside it.</summary>
    YearWord,
    /// <summary>Marks the day of a month before it.</summary>
    DateWord,
    /// <summary>Before the day of a month that stands without it.</summary>
    ThatDate,
    /// <summary>After the day of a month that stands without it.</summary>
    ThatDateAfter,
    /// <summary>Before a bare year.</summary>
    TimeWord,
    /// <summary>After a bare year.</summary>
    TimeAfter,
    /// <summary>After a number of things that is no year ("more than").</summary>
    CountAfter,
    /// <summary>Between the day and the week that holds it.</summary>
    WeekOf,
    /// <summary>1 to 99.</summary>
    Number,
    /// <summary>An order number; -1 is the last.</summary>
    Ordinal,
    /// <summary>An order number that is also another word: only within a period.</summary>
    OrdinalWeak,
    /// <summary>What is glued to digits, with or without a hyphen, to make an order number.</summary>
    OrdinalEnding,
    /// <summary>Hundred and thousand.</summary>
    Scale,
    /// <summary>A decade in one word: 70.</summary>
    Decade,
    /// <summary>What is glued to a year, with or without a hyphen, to make a decade.</summary>
    DecadeEnding,
    /// <summary>A quarter of a year in one word: Q3.</summary>
    Quarter,
}
