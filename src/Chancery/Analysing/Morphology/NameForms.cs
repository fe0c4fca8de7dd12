namespace Chancery.Analysing.Morphology;

/// <summary>Declension of Russian proper names that no dictionary has, by their ending (Zaliznyak's classes for surnames and given names).</summary>
internal static class NameForms
{
    private static readonly Case[] Order = [Case.Nominative, Case.Genitive, Case.Dative, Case.Accusative, Case.Instrumental, Case.Locative];

    public static IEnumerable<WordForm> Of(string word, char gender)
    {
        var (stem, endings) = Class(word, gender);
        if (endings.Length == 0) return [new(word, (Case)63, Mark.Singular)];
        var forms = endings.Select((ending, i) => new WordForm(stem + ending, Order[i], Mark.Singular));
        // Foreign names in -ин and -ов take -ом: Цзиньпином, Дарвином.
        return endings[4] == "ым" ? forms.Append(new(stem + "ом", Case.Instrumental, Mark.Singular)) : forms;
    }

    private static (string Stem, string[] Endings) Class(string word, char gender)
    {
        if (word.Length < 2) return (word, []);
        var last = word[^1];
        var stem = word[..^1];
        var female = gender == 'f';
        if (EndsAny(word, "ов", "ев", "ин", "ын") && word.Length > 3) return female ? (word, []) : (word, ["", "а", "у", "а", "ым", "е"]);
        if (EndsAny(word, "ова", "ева", "ина") && female) return (stem, ["а", "ой", "ой", "у", "ой", "ой"]);
        if (EndsAny(word, "ский", "цкий")) return (word[..^2], ["ий", "ого", "ому", "ого", "им", "ом"]);
        if (EndsAny(word, "ская", "цкая")) return (word[..^2], ["ая", "ой", "ой", "ую", "ой", "ой"]);
        if (last == 'а') return "гкхжшчщ".Contains(word[^2], StringComparison.Ordinal) ? (stem, ["а", "и", "е", "у", "ой", "е"]) : (stem, ["а", "ы", "е", "у", "ой", "е"]);
        if (last == 'я') return word[^2] == 'и' ? (stem, ["я", "и", "и", "ю", "ей", "и"]) : (stem, ["я", "и", "е", "ю", "ей", "е"]);
        if ("оеиуюыэ".Contains(last, StringComparison.Ordinal)) return (word, []);
        if (female) return (word, []);
        if (last == 'й') return word[^2] == 'и' ? (stem, ["й", "я", "ю", "я", "ем", "и"]) : (stem, ["й", "я", "ю", "я", "ем", "е"]);
        if (last == 'ь') return (stem, ["ь", "я", "ю", "я", "ем", "е"]);
        return (word, ["", "а", "у", "а", "жшчщц".Contains(last, StringComparison.Ordinal) ? "ем" : "ом", "е"]);
    }

    private static bool EndsAny(string word, params string[] endings) => endings.Any(e => word.EndsWith(e, StringComparison.Ordinal));
}
