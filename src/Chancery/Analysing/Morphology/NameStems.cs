namespace Chancery.Analysing.Morphology;

/// <summary>The nominative of names that no dictionary has: the one whose declension explains most of the forms that a text has.</summary>
/// <param name="forms">The capitalised words of the text, folded.</param>
internal sealed class NameStems(HashSet<string> forms)
{
    private const int ShortestStem = 2;
    private const string Vowels = "аеиоуыэюя";
    private static readonly string[] Endings = ["", "а", "я", "у", "ю", "е", "и", "ы", "ом", "ем", "ым", "им", "ой", "ей", "ого", "его",
        "ому", "ему", "ую", "юю"];
    private static readonly string[] Heads = ["", "а", "я", "ь", "й", "ий", "ый", "ой", "ая"];

    /// <summary>The nominative of a form.</summary>
    /// <param name="folded">The form, folded.</param>
    /// <param name="isPerson">Whether a person is named: then "Байдена" is rather a man's genitive than a name in -а.</param>
    /// <param name="isGoverned">Whether a preposition stands before it, so that it is in no nominative.</param>
    public string Nominative(string folded, bool isPerson, bool isGoverned)
    {
        var best = (Name: folded, Support: 2 * Explained(folded, folded) - (isGoverned && EndsAsGoverned(folded) ? 2 : 0));
        foreach (var name in Candidates(folded))
            if (Support(name, folded, isPerson) is var support && support > best.Support) best = (name, support);
        return best.Name;
    }

    private static bool EndsAsGoverned(string folded) => folded[^1] is 'а' or 'у' or 'ю' or 'е' or 'ы' or 'я' or 'м' or 'й';

    private static IEnumerable<string> Candidates(string folded) =>
        from ending in Endings
        where folded.Length - ending.Length >= ShortestStem && folded.EndsWith(ending, StringComparison.Ordinal)
        from head in Heads
        let name = folded[..^ending.Length] + head
        where name != folded
        select name;

    // Twice the forms of the text that a name explains; a name that stands in the text itself counts once more.
    private int Support(string name, string folded, bool isPerson)
    {
        var explained = Explained(name, folded);
        return explained == 0 ? 0
            : (2 * explained) + (forms.Contains(name) ? 1 : 0) + (isPerson && !Vowels.Contains(name[^1], StringComparison.Ordinal) ? 1 : 0);
    }

    private int Explained(string name, string folded)
    {
        var most = 0;
        foreach (var gender in (char[])['m', 'f'])
        {
            var declined = NameForms.Of(name, gender).Select(f => f.Form).ToHashSet(StringComparer.Ordinal);
            if (declined.Contains(folded)) most = Math.Max(most, declined.Count(forms.Contains));
        }
        return most;
    }
}
