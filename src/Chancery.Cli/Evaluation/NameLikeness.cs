using System.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>Whether two names in Latin letters can be one person's.</summary>
internal static class NameLikeness
{
    /// <summary>The same surname, allowing for another romanisation.</summary>
    public static bool IsSame(string a, string b)
    {
        var (x, y) = (Surname(a), Surname(b));
        return x == y || (x.Length > 0 && y.Length > 0 && x[0] == y[0] && Skeleton(x) == Skeleton(y));
    }

    private static string Surname(string name) =>
        Fold.Word(name).Split([' ', '.', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(p => p.Length > 1) ?? Fold.Word(name);

    private static string Skeleton(string surname)
    {
        var text = surname.Replace("ph", "f", StringComparison.Ordinal).Replace("w", "v", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal)
            .Replace("x", "ks", StringComparison.Ordinal).Replace("c", "k", StringComparison.Ordinal).Replace("q", "k", StringComparison.Ordinal);
        var skeleton = new StringBuilder();
        foreach (var c in text)
            if (!"aeiouyhj'".Contains(c, StringComparison.Ordinal) && (skeleton.Length == 0 || skeleton[^1] != c)) skeleton.Append(c);
        return skeleton.ToString();
    }
}
