using System.CommandLine;
using System.Globalization;
using Chancery.Briefing;
using Chancery.Coding;
using Chancery.Recording.Searching;
using Chancery.Resolving.Authority;
using Chancery.Store;
using Chancery.Store.Searching;

namespace Chancery.Cli;

/// <summary><c>chancery search</c>: articles, quotations and events by words in any of the languages and scripts.</summary>
internal static class SearchVerb
{
    private const int IndexedAtOnce = 2000;
    private const int MostFound = 10_000;
    private static readonly Argument<string[]> Words = new("WORDS") { Description = "Words that must all occur, in any form and script; \"phrases\" and -words to leave out within quotation marks of the shell; OR between two.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string[]> Parties = new("--parties") { Description = "States or organisations that must all take part in what the article tells, by code or name: IND,RUS.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Types = new("--type") { Description = "Types of event, one of which it must tell: meeting,call.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> From = new("--from") { Description = "The first day of publication (ISO 8601)." };
    private static readonly Option<string?> To = new("--to") { Description = "The last day of publication." };
    private static readonly Option<int> Limit = new("--limit") { Description = "How many articles at the most.", DefaultValueFactory = _ => 20 };
    private static readonly Option<string> Format = new("--format") { Description = "text, or json (one article a line).", DefaultValueFactory = _ => "text" };

    public static Command Build()
    {
        Format.AcceptOnlyFromAmong("text", "json");
        var record = RecordOption.Build();
        var command = new Command("search", "Finds articles, quotations and events by words, whatever their form and script.") { Words, Parties, Types, From, To, Limit, Format, record };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, parsed.GetValue(record)!, cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, string address, CancellationToken cancel)
    {
        var authority = AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"));
        var words = SearchWords.Load(authority);
        var selection = Selection(parsed, words, new(authority));
        using var record = RecordFile.OpenExisting(address);
        record.IndexWith(words);
        if (record.WaitingForSearch() is > 0 and <= IndexedAtOnce) SearchIndexing.Run(record, cancel);
        var result = record.Search(selection);
        if (result.Articles.Count == 0) Console.Error.WriteLine("Nothing in the record meets these conditions.");
        if (result.Waiting > 0) Console.Error.WriteLine($"{result.Waiting} articles are not wholly searched yet: their words are still to be indexed; 'chancery ingest' goes on with it.");
        if (parsed.GetValue(Format) == "json") WholeFile.Write("-", result.Articles.Select(FoundText.Json));
        else FoundText.Write(result.Articles);
        return 0;
    }

    private static SearchSelection Selection(ParseResult parsed, SearchWords words, ActorDirectory actors)
    {
        var limit = parsed.GetValue(Limit);
        if (limit is < 1 or > MostFound) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"--limit {limit} is not between 1 and {MostFound}."));
        return new(SearchQuery.Parse(string.Join(' ', parsed.GetValue(Words)!), words, AuthorityFile.LabelLanguage))
        {
            Parties = [.. EventsVerb.Several(parsed.GetValue(Parties)).Select(actors.Find)],
            Types = [.. EventsVerb.Several(parsed.GetValue(Types)).Select(t => EventsVerb.Named<EventType>("--type", t))],
            From = EventsVerb.Day("--from", parsed.GetValue(From)),
            To = EventsVerb.Day("--to", parsed.GetValue(To)),
            Limit = limit,
        };
    }
}
