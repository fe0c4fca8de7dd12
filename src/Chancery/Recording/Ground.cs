namespace Chancery.Recording;

/// <summary>What can speak for two accounts being of one event, or against it.</summary>
internal enum Ground
{
    Kind,
    Dates,
    People,
    Mechanism,
    Body,
    City,
    Figures,
    Names,
    OtherNames,
    Words,
    Topics,
    OtherTarget,
    SaidOften,
    Recalled,
    ManyAtOnce,
}
