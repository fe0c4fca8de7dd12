using System.CommandLine;
using Chancery.Briefing;
using Chancery.Reading;
using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary>The two sides and the day that verbs on a relation take.</summary>
internal static class PairArguments
{
    public static Argument<string[]> Build() => new("SIDES")
    {
        Description = "Two states or organisations, each by code (IND, EU) or by any name in English, Hindi or Russian.",
        Arity = new ArgumentArity(2, 2),
    };

    public static Option<string?> Until() =>
        new("--until") { Description = "As told by articles published up to this day (ISO 8601); by default the last one in the record." };

    /// <summary>What the record holds of the two.</summary>
    /// <exception cref="ArgumentException">A name or the day cannot be understood, or the record tells nothing.</exception>
    public static Relation Relation(IReadOnlyList<string> sides, string? until, string file, AuthorityFile authority)
    {
        var actors = new ActorDirectory(authority);
        var pair = new Pair(actors.Find(sides[0]), actors.Find(sides[1]));
        var day = until is null ? (DateOnly?)null : Day("--until", until);
        using var record = RecordFile.OpenExisting(file);
        return new(record.View(new([pair.First, pair.Second], day)), pair, authority, day ?? record.LastPublished());
    }

    /// <summary>The day that an option gives.</summary>
    /// <exception cref="ArgumentException">It is no day.</exception>
    public static DateOnly Day(string option, string value) => value.Length == 10 && PublicationTime.Parse(value) is { } time
        ? time.Day
        : throw new ArgumentException($"{option} '{value}' is no ISO 8601 date; write it like 2025-08-21.");
}
