using Chancery.Recording;

namespace Chancery.Briefing.Sections;

/// <summary>
/// What makes two lines tell a reader the same, though the record could not say that they are one event:
/// same type, day, status and people (or parties where nobody is named).
/// </summary>
internal static class Sameness
{
    public static string Of(Event e)
    {
        var who = e.People.Count > 0 ? e.People.Select(p => p.Actor ?? p.Name) : e.Parties;
        return string.Join('|', [e.Type.ToString(), e.Status.ToString(), DateWords.Of(e.Day()), .. who.Order(StringComparer.Ordinal)]);
    }
}
