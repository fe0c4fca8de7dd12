using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>Finds a state or organisation by any of its names, and gives the names to print.</summary>
public sealed class ActorDirectory
{
    private static readonly string[] KindsByWeight = ["short", "official", "acronym", "alias", "demonym", "adjective", "capital", "capital-alias", "seat"];
    private static readonly string[] WithArticle =
        ["Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "United ",
        " Islands", " Republic", " Union", " Organisation", " League"];
    private readonly AuthorityFile authority;
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Language), string> shortNames = [];
    private readonly HashSet<string> organisations;

    /// <summary>Takes the names of the authority file.</summary>
    public ActorDirectory(AuthorityFile authority)
    {
        this.authority = authority;
        organisations = [.. authority.Organisations.Select(n => n.Id)];
        var names = authority.States.Concat(authority.Organisations).ToList();
        foreach (var name in names) codes.TryAdd(Fold.Word(name.Id), name.Id);
        foreach (var name in names.Where(n => KindsByWeight.Contains(n.Kind)).OrderBy(n => Array.IndexOf(KindsByWeight, n.Kind)))
            codes.TryAdd(Fold.Word(name.Text), name.Id);
        foreach (var name in names.Where(n => n.Kind == "short")) shortNames.TryAdd((name.Id, name.Language), name.Text);
    }

    /// <summary>The code of a state or organisation named by its code or by any name in any language.</summary>
    /// <exception cref="ArgumentException">There is none; the message offers the nearest names.</exception>
    public string Find(string name) => codes.TryGetValue(Fold.Word(name.Trim()), out var code)
        ? code
        : throw new ArgumentException(
            $"No state or organisation is called '{name}'.{DidYouMean(Fold.Word(name.Trim()))}");

    /// <summary>The English short name; an organisation with an acronym for code is called by it.</summary>
    public string Name(string code) => IsOrganisation(code) ? code : shortNames.GetValueOrDefault((code, AuthorityFile.LabelLanguage), code);

    /// <summary>The persons one of whose names, in any language, holds the words; as ids of the authority file.</summary>
    public IReadOnlySet<string> PersonsCalled(string words)
    {
        var folded = Fold.Word(words.Trim());
        return authority.Persons.Where(n => Fold.Word(n.Text).Contains(folded, StringComparison.Ordinal)).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The English name as it stands in a sentence: "the United States", "India".</summary>
    public string InSentence(string code)
    {
        var name = Name(code);
        return code is "EU" or "UN" or "SCO" || WithArticle.Any(part => Fits(name, part)) ? "the " + name : name;
    }

    private static bool Fits(string name, string part) =>
        part.StartsWith(' ') ? name.EndsWith(part, StringComparison.Ordinal) : name.StartsWith(part, StringComparison.Ordinal);

    /// <summary>The full English name, for titles.</summary>
    public string FullName(string code) => shortNames.GetValueOrDefault((code, AuthorityFile.LabelLanguage), code);

    /// <summary>Whether the code is an organisation's.</summary>
    public bool IsOrganisation(string code) => organisations.Contains(code);

    /// <summary>The language a side writes its own names in, where it is known and not Latin; else null.</summary>
    public string? OwnLanguage(string? code) => code is null ? null : authority.OwnLanguages.GetValueOrDefault(code);

    /// <summary>English name with the own one: "Russia (Россия)".</summary>
    public Phrase WithOwnName(string code) => OwnLanguage(code) is { } own && shortNames.TryGetValue((code, own), out var name)
        ? FullName(code) + new Phrase([new(" ("), new(name, own), new(")")])
        : Phrase.Of(FullName(code));

    private string DidYouMean(string folded)
    {
        var near = codes.Keys.Select(key => (Key: key, Distance: Closeness.Distance(folded, key)))
            .Where(n => n.Distance <= Math.Max(1, folded.Length / 3))
            .OrderBy(n => n.Distance).ThenBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => codes[n.Key]).Distinct().Take(3)
            .Select(code => FullName(code) == code ? code : $"{FullName(code)} ({code})").ToList();
        return near.Count == 0
            ? " Give a code (IND, EU) or a name in English, Hindi or Russian."
            : $" Did you mean {string.Join(" or ", near)}?";
    }
}
