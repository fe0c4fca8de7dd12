using Chancery.Reading;
using Chancery.Store.Watching;

namespace Chancery.Intake.Watching;

/// <summary>How one version of a page differs from the one before.</summary>
/// <param name="IsSilent">Whether its words differ while what it says of its publication and its change does not.</param>
/// <param name="Change">What is different, for people.</param>
internal sealed record Edit(bool IsSilent, string Change)
{
    /// <summary>The build of the reader of pages: another may find other words in the same page.</summary>
    public static string Reader { get; } = typeof(PageReader).Module.ModuleVersionId.ToString("N");

    public static Edit Between(LastVersion last, Article after)
    {
        var before = last.Article;
        var words = TextChange.Between(before.Content, after.Content);
        var isDated = before.Published != after.Published;
        if (words is null) return new(false, isDated ? $"the date of publication was {Said(before.Published)} and is {Said(after.Published)}" : "only blanks");
        if (last.Reader != Reader) return new(false, $"{words} (or a newer version of this program reads the page otherwise)");
        return new(!isDated && (after.Modified is null || after.Modified == before.Modified), words);
    }

    private static string Said(PublicationTime? time) => time?.ToString() ?? "not given";
}
