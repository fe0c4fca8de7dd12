using System.CommandLine;
using System.Globalization;
using Chancery.Briefing;
using Chancery.Intake.Sources;
using Chancery.Intake.Watching;
using Chancery.Intake.Web;
using Chancery.Recording.Searching;
using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery watch</c>: feeds, sitemaps and pages of the web into the record, on a schedule.</summary>
internal static class WatchVerb
{
    private const string About = """
        A list of sources is a TOML file:

          [watch]
          contact = "desk@example.org"     # whom a site's keeper can write to

          [[source]]
          name = "Ministry of Foreign Affairs, news"
          feed = "https://mfa.example.org/news.rss"   # or sitemap, list (a page of links), page
          side = "IND"                     # the state or organisation it speaks for or from
          kind = "official"                # official, wire, press, analysis
          language = "en"
          reliability = "A"                # A to F, as you judge it
          every = "15m"

        It asks as robots.txt allows, one request at a time a host, and reads no address of a private network. docs/watch.md tells all keys.
        """;

    private const string Brief = "Reads feeds, sitemaps and pages of the web into the record on a schedule; every version is kept, silent edits are told.";

    public static Command Build()
    {
        var file = new Argument<string>("SOURCES") { Description = "The list of sources, a TOML file." };
        var once = new Option<bool>("--once") { Description = "Reads what is due, then ends; for cron and the like." };
        var now = new Option<bool>("--now") { Description = "Reads every source at once, due or not, before its schedule goes on." };
        var check = new Option<bool>("--check") { Description = "Only reads the list of sources, and tells its faults or what it holds." };
        var allow = new Option<bool>("--allow-private") { Description = "Reads addresses of private networks and any port, which is refused otherwise." };
        var verbose = new Option<bool>("--verbose") { Description = "Tells of every reading of a list, not only of what it brought." };
        var format = new Option<string>("--format") { Description = "text or json (one happening a line).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var record = RecordOption.Build();
        var command = new Command("watch", Brief) { file, once, now, check, allow, verbose, format, record, LongHelp.Build(About) };
        command.SetAction((parsed, cancel) =>
        {
            var (list, options) = Sources(parsed.GetValue(file)!, parsed.GetValue(allow));
            if (parsed.GetValue(check)) return Task.FromResult(Tell(list));
            var lines = new WatchLines(Console.Out, Console.Error, parsed.GetValue(format) == "json", parsed.GetValue(verbose));
            return Run(list, options, lines, parsed.GetValue(once), parsed.GetValue(now), parsed.GetValue(record)!, cancel);
        });
        return command;
    }

    private static (SourceList List, FetchOptions Options) Sources(string file, bool allowPrivate)
    {
        var actors = new ActorDirectory(AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority")));
        var list = new SourceFile(actors.Find, [.. Inputs.Known()], allowPrivate).Read(file);
        var options = new FetchOptions { AllowPrivate = allowPrivate };
        var agent = list.Agent ?? FetchOptions.DefaultAgent;
        return (list, options with { Agent = list.Contact is { } contact ? $"{agent} (+{contact})" : agent, Delay = list.Delay ?? options.Delay });
    }

    private static int Tell(SourceList list)
    {
        foreach (var s in list.Sources) Console.WriteLine($"{s.Name}: {s.Form.ToString().ToLowerInvariant()} {s.Address.AbsoluteUri} every {Durations.Text(s.Every)}");
        return 0;
    }

    private static async Task<int> Run(SourceList list, FetchOptions options, WatchLines lines, bool once, bool now, string file, CancellationToken cancel)
    {
        using var record = RecordFile.OpenOrCreate(file);
        var pipeline = Pipeline.Load();
        record.IndexWith(SearchWords.Load(pipeline.Authority));
        using var watcher = new Watcher(list.Sources, record, pipeline, options, lines.Write);
        var number = list.Sources.Count == 1 ? "1 source" : $"{list.Sources.Count} sources";
        Console.Error.WriteLine($"Watching {number} into {record.Path} as {options.Agent}{(once ? "" : "; Ctrl+C ends it")}.");
        await watcher.Run(once, now, cancel);
        SearchIndexing.Run(record, cancel);
        Console.Error.WriteLine(lines.Summary());
        if (once && watcher.Next() is { } next)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Next due at {next.ToLocalTime():yyyy-MM-dd HH:mm}; --now reads every source at once."));
        return once && lines.NotRead > 0 ? Errors.SomeRejected : 0;
    }
}
