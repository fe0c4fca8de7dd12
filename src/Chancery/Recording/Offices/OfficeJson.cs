namespace Chancery.Recording.Offices;

/// <summary>Offices and who held them, as JSON.</summary>
public static class OfficeJson
{
    internal static object Term(OfficeTerm t) =>
        new { person = t.Person, name = t.Name, side = t.Side, office = t.Office, from = t.From, to = t.To, correction = t.Correction };
}
