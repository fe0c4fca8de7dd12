namespace Chancery.Resolving.Names;

/// <summary>Which noun of a name of several words bears its number.</summary>
internal enum NounHead
{
    /// <summary>The first: министр иностранных дел.</summary>
    First,
    /// <summary>The last before what an adposition adds: "foreign minister", "minister of foreign affairs".</summary>
    BeforeAdposition,
    /// <summary>The last: विदेश मंत्री.</summary>
    Last,
}
