using System.Text.RegularExpressions;

namespace Chancery.Tests.Promises;

/// <summary>A new language is a folder: no code asks which language it reads.</summary>
public sealed partial class LanguagesAreDataTests
{
    // An adapter to a body of data says in which language that is.
    private static readonly string DataSets = Path.Combine("Evaluation", "Suites");

    // The record writes names in English, so code may ask for the English name of something; of nothing else, and in no other language.
    [Fact]
    public void No_code_names_a_language_but_to_find_an_English_name()
    {
        var named = from file in StageOrderTests.Code(Path.Combine(Shared.RepositoryRoot(), "src"))
                    where !file.Contains(DataSets, StringComparison.Ordinal)
                    from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
                    where LanguageNamed().IsMatch(EnglishName().Replace(line.Text, ""))
                    select $"{file}:{line.Number}: {line.Text.Trim()}";
        Assert.Empty(named);
    }

    [Fact]
    public void Every_language_has_the_same_kinds_of_files()
    {
        var folders = Directory.GetDirectories(Path.Combine(Shared.RepositoryRoot(), "languages"));
        var common = folders.Select(f => Directory.EnumerateFiles(f, "*.txt").Select(Path.GetFileName)).Aggregate((a, b) => a.Intersect(b)).ToList();
        string[] needed = ["adpositions.txt", "frames.txt", "language.txt", "light.txt", "reference.txt", "roles.txt", "romanisation.txt", "status.txt", "time.txt", "topics.txt", "vague.txt", "words.txt"];
        Assert.Empty(needed.Except(common));
    }

    [GeneratedRegex(@"""(hi|ru)""|([!=]=|\bis( not)?|\bcase|\bor) *""en""|""en"" *(=>|or\b)")]
    private static partial Regex LanguageNamed();

    [GeneratedRegex(@"\b(n|name)\.Language == ""en""")]
    private static partial Regex EnglishName();
}
