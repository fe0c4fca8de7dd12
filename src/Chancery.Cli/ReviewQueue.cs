using Chancery.Recording.Commitments;
using Chancery.Recording.Offices;
using Chancery.Recording.Review;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary>Everything that a record leaves to be asked, what most depends on first.</summary>
internal static class ReviewQueue
{
    // What needs the whole record in memory is not asked of a very large one.
    private const int LargestWhole = 50_000;

    public static IReadOnlyList<Proposal> Of(RecordFile record, int most)
    {
        var stored = record.Proposals(most);
        return record.Count().Articles > LargestWhole ? stored : [.. Proposal.InOrder(stored.Concat(OfWhole(record))).Take(most)];
    }

    private static IEnumerable<Proposal> OfWhole(RecordFile record)
    {
        if (record.LastPublished() is not { } on) return [];
        var (view, judgements, authority) = (record.View(RecordSelection.All), record.Judgements(), KnownBetter.Authority(record));
        var book = new CommitmentBook(view, CommitmentVocabulary.Load(Path.Combine(AppContext.BaseDirectory, "languages"), authority), ConfirmedStatuses.Of(judgements, view.Commitments));
        return [.. Questions.OfPersons(new OfficesInRecord(view, authority).NewPersons(), judgements), .. Questions.OfStatuses(book.On(on), judgements)];
    }
}
