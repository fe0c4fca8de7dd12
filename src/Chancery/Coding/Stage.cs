namespace Chancery.Coding;

/// <summary>How far an event has come on its way from an idea to a fact, or how it left that way.</summary>
public enum Stage
{
    /// <summary>It is thought of, proposed or called possible or likely; nobody has fixed it.</summary>
    Mooted,
    /// <summary>It is to come; the words say no more.</summary>
    Planned,
    /// <summary>Somebody was asked to come.</summary>
    Invited,
    /// <summary>It is being prepared, or its date or programme worked out.</summary>
    InPreparation,
    /// <summary>A date is told by sources without a name or as an expectation, not by those who will take part.</summary>
    DateReported,
    /// <summary>It is told as settled: "will visit", "is scheduled for".</summary>
    Announced,
    /// <summary>It was going on when it was told.</summary>
    UnderWay,
    /// <summary>It took place.</summary>
    Held,
    /// <summary>It was put off, and no new date is given.</summary>
    Postponed,
    /// <summary>It was moved to another date.</summary>
    Rescheduled,
    /// <summary>It was called off.</summary>
    Cancelled,
    /// <summary>It is said not to take or to have taken place.</summary>
    Denied,
    /// <summary>Its time has passed, and nothing was told. No article says that; it is only found on a given day.</summary>
    Lapsed,
}
