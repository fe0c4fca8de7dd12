using Chancery.Coding;
using Chancery.Resolving.Authority;

namespace Chancery.Recording.Searching;

/// <summary>What a claim is found by: its quotations, and the people, parties, mechanism and place that it names in English or by code.</summary>
/// <param name="Words">The quotations, one a line.</param>
/// <param name="Language">Their language.</param>
/// <param name="Names">Names in English, one a line.</param>
/// <param name="Codes">Keys of states, organisations and known persons, of its parties and its type.</param>
public sealed record ToldText(string Words, string Language, string Names, IReadOnlyList<string> Codes)
{
    private const string OfType = "6";
    private const string OfParty = "7";

    /// <summary>The key of events of a type.</summary>
    public static string Type(EventType type) => OfType + type.ToString().ToLowerInvariant();

    /// <summary>The key of claims that concern a state or organisation.</summary>
    public static string Party(string code) => OfParty + KnownNames.OfCode(code)[1..];

    /// <summary>All claims of an article.</summary>
    public static IEnumerable<ToldText> All(ArticleClaims read)
    {
        var language = read.Article.Language;
        return read.Events.Select(e => Of(e, language)).Concat(read.Statements.Select(s => Of(s, language))).Concat(read.Commitments.Select(c => Of(c, language)));
    }

    /// <summary>An event's claim.</summary>
    public static ToldText Of(EventClaim e, string language) => new(
        Lines(e.Evidence.Select(c => c.Exact)), language, Lines([.. e.People.Select(p => p.Name), e.Mechanism, e.Place?.Name]),
        [.. KeysOf([.. e.Parties, .. e.People.Select(p => p.Actor)]), .. e.Parties.Select(Party), Type(e.Type)]);

    /// <summary>A statement.</summary>
    public static ToldText Of(StatementClaim s, string language) => new(
        Lines(s.Evidence.Select(c => c.Exact)), language, s.Speaker.Name,
        [.. KeysOf(s.Speaker.Side, s.Speaker.Actor, s.Addressee), .. new[] { s.Speaker.Side, s.Addressee }.OfType<string>().Select(Party)]);

    /// <summary>A commitment.</summary>
    public static ToldText Of(CommitmentClaim c, string language) => new(
        Lines(c.Evidence.Select(e => e.Exact)), language, "", [.. KeysOf([.. c.Parties]), .. c.Parties.Select(Party)]);

    /// <summary>The words with their keys; those of names and codes stand behind the quotations.</summary>
    public SearchText In(SearchWords words)
    {
        var quoted = words.Of(Words, Language);
        var named = words.Of(Names, AuthorityFile.LabelLanguage);
        var behind = new SearchWord(Words.Length, Words.Length, [.. named.Keys(), .. Codes]);
        return new([.. quoted.Words, behind], quoted.Names);
    }

    private static IEnumerable<string> KeysOf(params IEnumerable<string?> codes) => codes.OfType<string>().Select(KnownNames.OfCode);

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());
}
