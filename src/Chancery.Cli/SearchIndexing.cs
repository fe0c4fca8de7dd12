using System.Globalization;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary>Indexes what waits, with progress; stops between two transactions when interrupted, and goes on there another time.</summary>
internal static class SearchIndexing
{
    public static void Run(RecordFile record, CancellationToken cancel)
    {
        using var progress = new ProgressLine();
        var waiting = record.WaitingForSearch();
        while (!cancel.IsCancellationRequested && record.IndexSome() is > 0 and var indexed)
        {
            waiting = Math.Max(0, waiting - indexed);
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"{waiting} articles still to be indexed for searching"));
        }
    }
}
