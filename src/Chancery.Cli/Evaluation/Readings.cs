using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation;

/// <summary>Runs the engine over the items of a suite, on two cores, and gives what it read in the order of the items.</summary>
internal static class Readings
{
    private const int Cores = 2;

    /// <summary>Pairs each item with what is read of it; all items are there before the first is read, so that faults in them are told as such.</summary>
    public static IEnumerable<(TItem Item, TRead Read)> Over<TItem, TRead>(IEnumerable<TItem> items, Func<TItem, TRead> read) =>
        items.ToList().AsParallel().AsOrdered().WithDegreeOfParallelism(Cores).WithMergeOptions(ParallelMergeOptions.AutoBuffered)
            .Select(item => (item, read(item))).AsEnumerable();

    /// <summary>A sentence as an article of its own, without a headline.</summary>
    /// <param name="sentence">The words.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="day">The day it was published; a neutral one where the data has none.</param>
    public static Article Sentence(string sentence, string language, DateOnly day) => new("", sentence, language, new PublicationTime(day));

    /// <summary>A short account of an event for lists of mistakes: "meeting held IND RUS".</summary>
    public static string Told(EventClaim e)
    {
        var who = e.From.Count > 0 ? $"{string.Join('+', e.From)}>{string.Join('+', e.To)}" : string.Join('+', e.Parties);
        return $"{e.Type} {e.Status}".ToLowerInvariant() + $" {who}";
    }

    public static string Told(IEnumerable<EventClaim> events) => string.Join("; ", events.Select(Told));
}
