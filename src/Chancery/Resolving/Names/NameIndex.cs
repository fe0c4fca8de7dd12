using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Reading;
using Chancery.Resolving.Authority;

namespace Chancery.Resolving.Names;

/// <summary>Puts every name of the authority file, in every form the language gives it, into a trie.</summary>
internal sealed class NameIndex
{
    private const int LongestUndeclined = 5;
    private static readonly string[] ShownInEveryLanguage = ["acronym"];
    private static readonly Case[] CasesOfNames = [Case.Nominative, Case.Genitive, Case.Dative, Case.Accusative, Case.Instrumental, Case.Locative];
    private readonly NameTrie trie = new();
    private readonly string language;
    private readonly IMorphology morphology;
    private readonly Dictionary<string, string> genders;
    private readonly Dictionary<(string, bool, char), List<(string Form, Case Case, Mark Number)>> inflections = [];

    private readonly NounHead head;

    private NameIndex(string language, IMorphology morphology, Dictionary<string, string> genders, NounHead head) =>
        (this.language, this.morphology, this.genders, this.head) = (language, morphology, genders, head);

    public static NameTrie Build(AuthorityFile authority, string language, IMorphology morphology, NounHead head)
    {
        var index = new NameIndex(language, morphology, authority.Genders, head);
        var capitals = Capitals(authority);
        foreach (var name in index.Mine(authority.States)) index.AddState(name, capitals);
        foreach (var name in index.Mine(authority.Organisations)) index.AddOrganisation(name);
        foreach (var name in index.Mine(authority.Offices)) index.AddOffice(name);
        foreach (var name in index.Mine(authority.Persons)) index.AddPerson(name);
        foreach (var name in index.Mine(authority.MechanismNames)) index.Add(name.Text, new(NameClass.Mechanism, name.Id, null, Case.None), Inflecting.Head);
        foreach (var name in index.Mine(authority.Places)) index.Add(name.Text, new(NameClass.Place, name.Id, name.State, Case.None), Inflecting.Head);
        return index.trie;
    }

    private enum Inflecting { No, Head, All, Adjective }

    private IEnumerable<NameFact> Mine(IEnumerable<NameFact> names) => names.Where(n => n.Language == language || (n.Language == "en" && ShownInEveryLanguage.Contains(n.Kind)));

    private static Dictionary<(string, string), string> Capitals(AuthorityFile authority)
    {
        var capitals = new Dictionary<(string, string), string>();
        foreach (var name in authority.States.Where(n => n is { Language: "en", Kind: "capital" })) capitals.TryAdd((name.Id, name.Kind), name.Text);
        return capitals;
    }

    private void AddState(NameFact name, Dictionary<(string, string), string> capitals)
    {
        var city = name.Kind is not ("capital" or "capital-alias" or "seat") ? null : name.Language == "en" && name.Kind == "capital" ? name.Text : capitals.GetValueOrDefault((name.Id, "capital"));
        switch (name.Kind)
        {
            case "adjective": Add(name.Text, new(NameClass.StateAdjective, name.Id, null, Case.None), Inflecting.Adjective); break;
            case "combining": Add(name.Text, new(NameClass.StateCombining, name.Id, null, Case.None), Inflecting.No); Add(name.Text, new(NameClass.StateAdjective, name.Id, null, Case.None), Inflecting.No); break;
            case "demonym": Add(name.Text, new(NameClass.State, name.Id, null, Case.None, Demonym: true), Inflecting.Head); break;
            case "acronym": Add(name.Text, new(NameClass.State, name.Id, null, Case.None, Acronym: true), Inflecting.No); break;
            default: Add(name.Text, new(NameClass.State, name.Id, null, Case.None, City: city), Inflecting.Head); break;
        }
    }

    private void AddOrganisation(NameFact name)
    {
        var acronym = name.Kind is "acronym" || name.Text.All(c => char.IsUpper(c) || char.IsDigit(c));
        Add(name.Text, new(name.Kind == "adjective" ? NameClass.StateAdjective : NameClass.Organisation, name.Id, null, Case.None, Acronym: acronym), acronym ? Inflecting.No : name.Kind == "adjective" ? Inflecting.Adjective : Inflecting.Head);
    }

    private void AddOffice(NameFact name)
    {
        if (name.Kind == "label") return;
        var what = name.Id.StartsWith("institution-", StringComparison.Ordinal) ? NameClass.Institution : NameClass.Office;
        Add(name.Text, new(what, name.Id, name.State?.Split(',') is [var only] ? only : null, Case.None), Inflecting.Head);
    }

    private void AddPerson(NameFact name) => Add(name.Text, new(NameClass.Person, name.Id, null, Case.None), Inflecting.All, genders.GetValueOrDefault(name.Id) == "female" ? 'f' : 'm');

    private void Add(string text, NameMeaning meaning, Inflecting inflecting, char gender = 'm')
    {
        string[] words = [.. Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(t => t.Folded)];
        if (words.Length == 0) return;
        trie.Add(words, meaning);
        if (IsAcronym(text, words[0])) trie.Add([string.Concat(words[0].Select(c => $"{c}.")), .. words[1..]], meaning);
        if (inflecting == Inflecting.No) return;
        foreach (var (forms, formCase, plural) in Forms(words, inflecting, gender))
            trie.Add(forms, meaning with { Case = formCase, Plural = plural });
    }

    // "U.N. General Assembly": letters may be written with stops.
    private static bool IsAcronym(string text, string first) => first.Length is 2 or 3 && text.Length >= first.Length && text[..first.Length].All(char.IsAsciiLetterUpper);

    // All words of a person's name are inflected alike; of other names those up to and including the first noun.
    private IEnumerable<(string[] Words, Case Case, bool Plural)> Forms(string[] words, Inflecting inflecting, char gender)
    {
        var all = words.Select(w => Inflect(w, inflecting == Inflecting.All, gender)).ToArray();
        var last = inflecting == Inflecting.All ? words.Length - 1 : HeadOf(words);
        if (all.All(a => a.Count == 0)) yield break;
        foreach (var plural in (bool[])[false, true])
        {
            if (plural && inflecting == Inflecting.All) yield break;
            var number = plural ? Mark.Plural : Mark.Singular;
            foreach (var wanted in CasesOfNames)
            {
                string[][] choices = [.. words.Select((w, i) => i <= last && w.Length > 1 && all[i].Count > 0 ? WithPlain(FormsOf(all[i], wanted, number, w), words, i, inflecting) : [w])];
                if (choices.Any(c => c.Length == 0)) continue;
                foreach (var combination in Combine(choices)) yield return (combination, wanted, plural);
            }
        }
        if (all[0].Any(f => (f.Case & (Case.Direct | Case.Oblique)) != 0 || f.Case == Case.None))
            foreach (var (form, _, number) in all[last]) yield return ([.. words[..last], form, .. words[(last + 1)..]], Case.None, (number & Mark.Plural) != 0);
    }

    // The first part of a compound may stay as it is: «премьер-министром», but «Гвинеи-Бисау»; so may the short words before a name's last: «Чжан Гаоли», «Ким Чен Ыном».
    private static string[] WithPlain(string[] forms, string[] words, int i, Inflecting inflecting)
    {
        var staysPlain = (i + 2 < words.Length && words[i + 1] == "-") || (inflecting == Inflecting.All && i + 1 < words.Length && words[i].Length <= LongestUndeclined);
        return staysPlain && !forms.Contains(words[i]) ? [.. forms, words[i]] : forms;
    }

    private static string[] FormsOf(List<(string Form, Case Case, Mark Number)> forms, Case wanted, Mark number, string word)
    {
        var found = forms.Where(f => (f.Case & wanted) != 0 && (f.Number & number) != 0).Select(f => f.Form).Distinct().ToArray();
        return found.Length == 0 && number == Mark.Singular ? [.. forms.Where(f => (f.Case & wanted) != 0).Select(f => f.Form).Distinct().DefaultIfEmpty(word)] : found;
    }

    private static IEnumerable<string[]> Combine(string[][] choices)
    {
        IEnumerable<string[]> combinations = [[]];
        foreach (var choice in choices) combinations = combinations.SelectMany(c => choice.Select(form => (string[])[.. c, form]));
        return combinations.Take(24);
    }

    private int HeadOf(string[] words)
    {
        if (head == NounHead.Last) return words.Length - 1;
        var found = -1;
        for (var i = 0; i < words.Length; i++)
        {
            var best = morphology.Analyse(words[i])[0].Class;
            if (head == NounHead.BeforeAdposition && found >= 0 && best is WordClass.Adposition or WordClass.Conjunction) break;
            if (best is not (WordClass.Noun or WordClass.Name) || (i + 2 < words.Length && words[i + 1] == "-")) continue;
            found = i;
            if (head == NounHead.First) break;
        }
        return found >= 0 ? found : words.Length - 1;
    }

    private List<(string Form, Case Case, Mark Number)> Inflect(string word, bool properName, char gender)
    {
        var key = (word, properName, gender);
        if (!inflections.TryGetValue(key, out var forms)) inflections[key] = forms = word.Length < 2 ? [] : [.. morphology.Inflect(word, properName, gender)];
        return forms;
    }
}
