using Chancery.Reading;

namespace Chancery.Cli;

/// <summary>Says on standard error what was not read and why, and counts it by reason.</summary>
internal sealed class Rejections(TextWriter errors)
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>How many articles were not read or not coded.</summary>
    public int Count => counts.Values.Sum();

    public void Add(ReadResult.Rejected rejected)
    {
        errors.WriteLine(rejected.Message);
        Tally(rejected.Reason.ToString());
    }

    /// <summary>An article without a date that is shown all the same.</summary>
    public void AddUndated(Article article)
    {
        errors.WriteLine($"{article.File}: {Inputs.NoDate}");
        Tally(nameof(RejectionReason.NoDate));
    }

    /// <summary>The one place where the failure of one article is caught: stage, article and exception are kept, then the next is read.</summary>
    public void AddFailure(string stage, Article article, Exception exception)
    {
        errors.WriteLine($"{article.File}: {stage} failed with {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")} ({article.Id})");
        Tally("NotCoded");
    }

    /// <summary>One line for the end: "3 rejected: 1 empty, 2 without a date."; null when nothing was rejected.</summary>
    public string? Summary() => Count == 0 ? null
        : $"{Count} rejected: {string.Join(", ", counts.Select(c => $"{c.Value} {Inputs.Wording(c.Key)}"))}.";

    private void Tally(string reason) => counts[reason] = counts.GetValueOrDefault(reason) + 1;
}
