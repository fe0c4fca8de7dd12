using System.Text.RegularExpressions;

namespace Chancery.Tests.Promises;

/// <summary>Data is facts in files, one a line, each said once, and every file says where it comes from.</summary>
public sealed partial class DataFileTests
{
    private static readonly string Root = Shared.RepositoryRoot();

    public static TheoryData<string> All => [.. Files("authority").Concat(Files("languages")).Concat(Files("frames"))];

    public static TheoryData<string> Authority => [.. Files("authority")];

    public static TheoryData<string> Words => [.. Files("languages").Where(f => Path.GetFileName(f) == "words.txt")];

    [Theory]
    [MemberData(nameof(All))]
    public void A_data_file_opens_with_its_meaning_and_names_its_licence(string file)
    {
        var header = File.ReadLines(Path.Combine(Root, file)).TakeWhile(line => line.StartsWith('#')).ToList();
        Assert.NotEmpty(header);
        Assert.Contains(header, line => Licence().IsMatch(line));
    }

    [Theory]
    [MemberData(nameof(Authority))]
    public void A_file_of_the_authority_is_sorted_and_says_each_fact_once(string file)
    {
        var facts = Facts(file);
        Assert.Equal(facts.Distinct().Order(StringComparer.Ordinal), facts);
    }

    // The readings of one form stand by likelihood, so only the forms are in order.
    [Theory]
    [MemberData(nameof(Words))]
    public void The_words_of_a_language_are_sorted_by_form_and_say_each_reading_once(string file)
    {
        var facts = Facts(file);
        var forms = facts.Select(f => f.Split('\t')[0]).ToList();
        Assert.Equal(forms.Order(StringComparer.Ordinal), forms);
        Assert.Equal(facts.Distinct(), facts);
    }

    [GeneratedRegex(@"\b(Apache-2\.0|MIT|CC0|CC BY(-SA)? \d\.0|Unicode-3\.0)\b")]
    private static partial Regex Licence();

    private static List<string> Facts(string file) => [.. File.ReadLines(Path.Combine(Root, file)).Where(line => line.Length > 0 && line[0] != '#')];

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal);
}
