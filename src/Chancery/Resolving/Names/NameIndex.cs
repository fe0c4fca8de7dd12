using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Reading;
using Chancery.Resolving.Authority;

namespace Chancery.Resolving.Names;

/// <summary>Puts every name of the authority file, in every form the language gives it, into a trie.</summary>
internal sealed class NameIndex
{
    private const int LongestUndeclined = 5;
    private const int MostForms = 24;
    private static readonly string[] ShownInEveryLanguage = ["acronym"];
    private readonly NameTrieBuilder trie = new();
    private readonly string language;
    private readonly IMorphology morphology;
    private readonly Dictionary<string, string> genders;
    private readonly WordTable<Declension?> nouns = new();
    private readonly WordTable<Declension?> mensNames = new();
    private readonly WordTable<Declension?> womensNames = new();

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
        return index.trie.ToTrie();
    }

    private enum Inflecting { No, Head, All, Adjective }

    private IEnumerable<NameFact> Mine(IEnumerable<NameFact> names) => names.Where(n => n.Language == language || (n.Language == AuthorityFile.LabelLanguage && ShownInEveryLanguage.Contains(n.Kind)));

    private static Dictionary<(string, string), string> Capitals(AuthorityFile authority)
    {
        var capitals = new Dictionary<(string, string), string>();
        foreach (var name in authority.States.Where(n => n is { Language: AuthorityFile.LabelLanguage, Kind: "capital" })) capitals.TryAdd((name.Id, name.Kind), name.Text);
        return capitals;
    }

    private void AddState(NameFact name, Dictionary<(string, string), string> capitals)
    {
        var city = name.Kind is not ("capital" or "capital-alias" or "seat") ? null : name.Language == AuthorityFile.LabelLanguage && name.Kind == "capital" ? name.Text : capitals.GetValueOrDefault((name.Id, "capital"));
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
        trie.Add(words, meaning, Case.None, false);
        if (IsAcronym(text, words[0])) trie.Add([string.Concat(words[0].Select(c => $"{c}.")), .. words[1..]], meaning, Case.None, false);
        if (inflecting == Inflecting.No) return;
        AddForms(words, meaning, inflecting, gender);
    }

    // "U.N. General Assembly": letters may be written with stops.
    private static bool IsAcronym(string text, string first) => first.Length is 2 or 3 && text.Length >= first.Length && text[..first.Length].All(char.IsAsciiLetterUpper);

    // All words of a person's name are inflected alike; of other names those up to and including the first noun.
    private void AddForms(string[] words, NameMeaning meaning, Inflecting inflecting, char gender)
    {
        var declined = Array.ConvertAll(words, w => Decline(w, inflecting == Inflecting.All, gender));
        if (Array.TrueForAll(declined, d => d is null)) return;
        var last = inflecting == Inflecting.All ? words.Length - 1 : HeadOf(words);
        for (var wanted = 0; wanted < Declension.Cases.Length; wanted++) AddCase(words, declined, last, meaning, inflecting, wanted, isPlural: false);
        for (var wanted = 0; wanted < Declension.Cases.Length && inflecting != Inflecting.All; wanted++) AddCase(words, declined, last, meaning, inflecting, wanted, isPlural: true);
        if (declined[0]?.Forms.Exists(f => (f.Case & (Case.Direct | Case.Oblique)) != 0 || f.Case == Case.None) != true) return;
        foreach (var (form, _, number) in declined[last]?.Forms ?? [])
            trie.Add([.. words[..last], form, .. words[(last + 1)..]], meaning, Case.None, (number & Mark.Plural) != 0);
    }

    private void AddCase(string[] words, Declension?[] declined, int last, NameMeaning meaning, Inflecting inflecting, int wanted, bool isPlural)
    {
        var choices = new string[words.Length][];
        for (var i = 0; i < words.Length; i++)
        {
            choices[i] = i <= last && words[i].Length > 1 && declined[i] is { } word ? WithPlain(word.In(wanted, isPlural), words, i, inflecting) : [words[i]];
            if (choices[i].Length == 0) return;
        }
        AddChoices(choices, meaning, Declension.Cases[wanted], isPlural);
    }

    // The first part of a compound may stay as it is: «премьер-министром», but «Гвинеи-Бисау»; so may the short words before a name's last: «Чжан Гаоли», «Ким Чен Ыном».
    private static string[] WithPlain(string[] forms, string[] words, int i, Inflecting inflecting)
    {
        var staysPlain = (i + 2 < words.Length && words[i + 1] == "-") || (inflecting == Inflecting.All && i + 1 < words.Length && words[i].Length <= LongestUndeclined);
        return staysPlain && !forms.Contains(words[i]) ? [.. forms, words[i]] : forms;
    }

    // Every way to choose one form of each word, the last word's changing first.
    private void AddChoices(string[][] choices, NameMeaning meaning, Case formCase, bool isPlural)
    {
        var chosen = new int[choices.Length];
        var form = Array.ConvertAll(choices, c => c[0]);
        for (var added = 0; added < MostForms; added++)
        {
            trie.Add(form, meaning, formCase, isPlural);
            var i = choices.Length - 1;
            for (; i >= 0 && ++chosen[i] == choices[i].Length; i--) form[i] = choices[i][chosen[i] = 0];
            if (i < 0) return;
            form[i] = choices[i][chosen[i]];
        }
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

    // The forms of a word; null where it has none.
    private Declension? Decline(string word, bool isProperName, char gender)
    {
        var known = !isProperName ? nouns : gender == 'f' ? womensNames : mensNames;
        if (known.TryGetValue(word, out var declined)) return declined;
        List<WordForm> forms = word.Length < 2 ? [] : [.. morphology.Inflect(word, isProperName, gender)];
        return known[word] = forms.Count == 0 ? null : new(word, forms);
    }
}
