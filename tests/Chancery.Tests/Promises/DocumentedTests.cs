using System.Text.RegularExpressions;
using System.Xml.Linq;
using Chancery.Cli.Evaluation.Suites;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Exporting;
using Chancery.Tests.Cli;

namespace Chancery.Tests.Promises;

/// <summary>What the program can do is told where a stranger looks first.</summary>
public sealed partial class DocumentedTests
{
    private static readonly string Root = Shared.RepositoryRoot();

    [Fact]
    public void Every_verb_has_its_row_in_the_readme()
    {
        var verbs = CommandLine.Run("--help").Output.Split("Commands:")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]).ToList();
        var readme = Read("README.md");
        Assert.Contains("read", verbs);
        Assert.All(verbs, verb => Assert.Matches($@"(?m)^\| `chancery {verb}[ `]", readme));
    }

    [Fact]
    public void Every_event_type_is_told_in_the_codebook() =>
        Assert.All(Enum.GetNames<EventType>(), type => Assert.Contains($"| `{type.ToLowerInvariant()}` |", Read("docs/record.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_column_of_the_table_is_told_in_the_codebook() =>
        Assert.All(RecordExport.Rows([]).First().Split(','), column => Assert.Contains($"`{column}`", Read("docs/record.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_table_of_an_export_is_told_and_the_codebook_of_the_documentation_is_the_one_that_is_written()
    {
        Assert.All(ExportTables.All, table => Assert.Contains($"`{table.Name}`", Read("docs/record.md"), StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', Codebook.Markdown()), Read("docs/codebook.md").ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public void The_page_on_accuracy_tells_of_every_suite_what_it_measures_and_of_which_data()
    {
        var page = Read("docs/accuracy.md");
        Assert.All(SuiteList.All, s => Assert.Contains($"## {s.Name}\n\n{s.Measures.ReplaceLineEndings("\n")}\n\nData: {s.Data}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_has_its_reason()
    {
        var packages = XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);
        Assert.All(packages, package => Assert.Matches($@"(?m)^\|[^|]*\b{Regex.Escape(package)}\b[^|]*\|", Read("docs/dependencies.md")));
    }

    [Fact]
    public void The_library_lines_of_the_readme_are_those_that_the_tests_compile()
    {
        var code = Read("tests/Chancery.Tests/Promises/FiveLines.cs").Split("// five lines\n")[1].Split("// end")[0]
            .Replace("output.WriteLine", "Console.WriteLine", StringComparison.Ordinal);
        var shown = CodeBlock().Match(Read("README.md")).Groups[1].Value.Split('\n').Where(line => !line.StartsWith("using ", StringComparison.Ordinal));
        Assert.Equal(Unindented(code), string.Join('\n', shown).Trim());
    }

    [Fact]
    public void The_library_lines_print_what_the_readme_says()
    {
        var said = new StringWriter();
        FiveLines.Say(said);
        Assert.Contains($"prints `{said.ToString().Trim()}`", Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    public void A_link_between_the_papers_leads_somewhere(string paper)
    {
        var links = Link().Matches(Read(paper)).Select(m => m.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Root, link)), link));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    private static string Unindented(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length > 0 ? l[indent..] : l));
    }

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)")]
    private static partial Regex Link();
}
