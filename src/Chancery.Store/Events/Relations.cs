using Chancery.Recording;

namespace Chancery.Store.Events;

/// <summary>The relations in which an event stands: each party alone (with an empty other), and each two of them.</summary>
internal static class Relations
{
    public static IEnumerable<(string One, string Other)> Of(Event e)
    {
        for (var i = 0; i < e.Parties.Count; i++)
        {
            yield return (e.Parties[i], "");
            for (var j = i + 1; j < e.Parties.Count; j++) yield return (e.Parties[i], e.Parties[j]);
        }
    }

    /// <summary>The relation of two parties, as it is kept.</summary>
    public static (string One, string Other) Of(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
