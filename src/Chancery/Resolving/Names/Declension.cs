using Chancery.Analysing.Morphology;

namespace Chancery.Resolving.Names;

/// <summary>The forms of one word of a name, by case and number.</summary>
internal sealed class Declension
{
    /// <summary>The cases of a name's forms; <see cref="In"/> takes the place of one in this row.</summary>
    public static readonly Case[] Cases = [Case.Nominative, Case.Genitive, Case.Dative, Case.Accusative, Case.Instrumental, Case.Locative];

    private readonly string[][] singular = new string[Cases.Length][];
    private readonly string[][] plural = new string[Cases.Length][];

    public Declension(string word, List<WordForm> forms)
    {
        Forms = forms;
        string[] undeclined = [word];
        for (var i = 0; i < Cases.Length; i++)
        {
            plural[i] = FormsOf(Cases[i], Mark.Plural);
            singular[i] = FormsOf(Cases[i], Mark.Singular);
            if (singular[i].Length == 0) singular[i] = FormsOf(Cases[i], null);
            if (singular[i].Length == 0) singular[i] = undeclined;
        }
    }

    /// <summary>All forms; none where the word has no other.</summary>
    public List<WordForm> Forms { get; }

    /// <summary>The forms of a case; in the singular those of any number, or the word itself, where it has none of its own.</summary>
    public string[] In(int index, bool isPlural) => (isPlural ? plural : singular)[index];

    private string[] FormsOf(Case wanted, Mark? number)
    {
        var found = new List<string>();
        foreach (var form in Forms)
            if ((form.Case & wanted) != 0 && (number is null || (form.Number & number) != 0) && !found.Contains(form.Form)) found.Add(form.Form);
        return [.. found];
    }
}
