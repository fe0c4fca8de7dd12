using System.CommandLine;
using Chancery.Briefing;
using Chancery.Recording;
using Chancery.Recording.Decisions;
using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary>The sides, the day and the form that verbs on any number of sides take.</summary>
internal static class SideArguments
{
    private const int WidthWhenPiped = 100;

    /// <summary>How wide text may be.</summary>
    public static int Columns => Console.IsOutputRedirected ? WidthWhenPiped : Console.WindowWidth;

    public static Argument<string[]> Build() => new("SIDES")
    {
        Description = "States or organisations, each by code (IND, EU) or by any name in English, Hindi or Russian; none for all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "text or json (one object a line).",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    /// <summary>Reads the whole record as told by the day: what is said of one side may be met by what is told of others.</summary>
    /// <exception cref="ArgumentException">A name or the day cannot be understood, or the record is empty.</exception>
    public static Asked Read(IReadOnlyList<string> sides, string? until, string file)
    {
        var day = until is null ? (DateOnly?)null : PairArguments.Day("--until", until);
        using var record = RecordFile.OpenExisting(file);
        var authority = KnownBetter.Authority(record);
        var actors = new ActorDirectory(authority);
        var codes = sides.Select(actors.Find).Distinct().ToList();
        var on = day ?? record.LastPublished()
            ?? throw new ArgumentException("The record is empty; take in articles first with 'chancery ingest PATH'.");
        return new(authority, record.View(RecordSelection.All with { Until = day }), codes, on, record.Judgements());
    }

    /// <summary>What a verb was asked for.</summary>
    public sealed record Asked(AuthorityFile Authority, RecordView Record, IReadOnlyList<string> Sides, DateOnly On, Judgements Judgements);
}
