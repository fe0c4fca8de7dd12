using System.Globalization;

namespace Chancery.Briefing;

/// <summary>Sentences that all forms of a brief share.</summary>
internal static class BriefWords
{
    public const string Legend =
        "Every line quotes its source in the original language; “…” stands for words left out. "
        + "“Date not stated; told” gives the day of the report where the words give no date. "
        + "Planned is not held; “no report yet” and “nothing heard since” mean the articles of this record alone. "
        + "Standing mechanisms and offices are from the authority file; so are names in other scripts.";

    public static string AsOf(Brief brief) => $"As of {DateWords.Of(brief.AsOf)}, as told by articles published up to that day";

    public static string Scope(Brief brief)
    {
        var scope = brief.Scope;
        var span = scope switch
        {
            { First: { } first, Last: { } last } when first == last => $", published {DateWords.Of(first)}",
            { First: { } first, Last: { } last } => $", published {DateWords.Of(first)} to {DateWords.Of(last)}",
            _ => "",
        };
        return $"{Count(scope.Articles, "article")} of {Count(scope.Publishers, "publisher")} on the two{span}; "
            + $"{Count(scope.Events, "event")} between them; {Count(brief.Sources.Count, "article")} quoted here.";
    }

    public static string Left(int left) => $"and {left.ToString("#,0", CultureInfo.InvariantCulture)} more in the record";

    private static string Count(int n, string noun) => n.ToString("#,0", CultureInfo.InvariantCulture) + " " + noun + (n == 1 ? "" : "s");
}
