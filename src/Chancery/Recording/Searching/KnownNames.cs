using Chancery.Resolving.Authority;

namespace Chancery.Recording.Searching;

/// <summary>The names of states, organisations, persons and places as sequences of stems, each with the key of what it names.</summary>
internal sealed class KnownNames
{
    private const int LongestName = 8;
    private static readonly string[] NotSearched = ["label", "seat"];
    private readonly Dictionary<string, List<(string[] Stems, string Key, bool Capital)>> byFirst = new(StringComparer.Ordinal);

    public KnownNames(AuthorityFile authority, SearchWords words)
    {
        var cities = authority.States.Where(n => n is { Language: AuthorityFile.LabelLanguage, Kind: "capital" }).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Text, StringComparer.Ordinal);
        foreach (var name in authority.Persons.Concat(authority.Organisations)) Add(name, OfCode(name.Id), words);
        foreach (var name in authority.Places) Add(name, OfPlace(name.Id), words);
        foreach (var name in authority.States)
            if (name.Kind is not ("capital" or "capital-alias")) Add(name, OfCode(name.Id), words);
            else if (cities.TryGetValue(name.Id, out var city)) Add(name, OfPlace(city), words);
        foreach (var names in byFirst.Values) names.Sort((a, b) => b.Stems.Length - a.Stems.Length);
    }

    /// <summary>The key of a state, organisation or person.</summary>
    public static string OfCode(string code) => "9" + Plain(code);

    /// <summary>The key of a place by its English name.</summary>
    public static string OfPlace(string name) => "8" + Plain(name);

    /// <summary>The longest name that begins at a word, with the place after it; null where none does.</summary>
    public (string Key, int After)? Longest(List<StemAt> words, int first, bool typed)
    {
        foreach (var (stems, key, capital) in byFirst.GetValueOrDefault(words[first].Word.Stem) ?? [])
            if (Matches(words, first, stems, capital && !typed)) return (key, first + stems.Length);
        return null;
    }

    private static bool Matches(List<StemAt> words, int first, string[] stems, bool capital)
    {
        if (first + stems.Length > words.Count || (capital && !words[first].Word.MayBeName)) return false;
        for (var i = 1; i < stems.Length; i++)
            if (words[first + i].Word.Stem != stems[i]) return false;
        return true;
    }

    private void Add(NameFact name, string key, SearchWords words)
    {
        if (NotSearched.Contains(name.Kind)) return;
        var stems = words.Stems(name.Text, name.Language);
        if (stems.Count is 0 or > LongestName) return;
        var list = byFirst.TryGetValue(stems[0].Word.Stem, out var found) ? found : byFirst[stems[0].Word.Stem] = [];
        list.Add(([.. stems.Select(s => s.Word.Stem)], key, stems[0].Word.MayBeName));
    }

    private static string Plain(string text) => string.Concat(Fold.Word(text).Where(char.IsAsciiLetterOrDigit));
}
