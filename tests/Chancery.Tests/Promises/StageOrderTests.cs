using System.Text.RegularExpressions;

namespace Chancery.Tests.Promises;

/// <summary>A stage uses those before it, never those after.</summary>
public sealed partial class StageOrderTests
{
    // Coding asks Resolving for names and dates while it fills roles, so Resolving stands before it.
    private static readonly string[] Stages = ["Reading", "Analysing", "Resolving", "Coding", "Recording", "Briefing"];

    private static readonly string Library = Path.Combine(Shared.RepositoryRoot(), "src", "Chancery");

    public static TheoryData<string> All => [.. Stages];

    [Theory]
    [MemberData(nameof(All))]
    public void A_stage_uses_only_those_before_it(string stage)
    {
        var later = Stages[(Array.IndexOf(Stages, stage) + 1)..];
        var uses = from file in Code(Path.Combine(Library, stage))
                   from Match use in StageNamed().Matches(File.ReadAllText(file))
                   where later.Contains(use.Groups[1].Value)
                   select $"{Path.GetRelativePath(Library, file)} uses {use.Groups[1].Value}";
        Assert.Empty(uses);
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_stage() =>
        Assert.Equal(Stages.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Library).Select(f => Path.GetFileName(f)!).Except(["bin", "obj"]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Microsoft.Data")]
    [InlineData("System.Net.Http")]
    [InlineData("System.Net.Sockets")]
    [InlineData("Console.")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("TimeProvider.System")]
    public void The_library_knows_no_network_database_clock_or_console(string name) =>
        Assert.DoesNotContain(Code(Library), file => File.ReadAllText(file).Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("System.Net.Http")]
    [InlineData("System.Net.Sockets")]
    [InlineData("HttpClient")]
    public void One_project_alone_uses_the_network(string name) =>
        Assert.DoesNotContain(Code(Path.Combine(Library, "..")).Where(file => !file.Contains("Chancery.Intake", StringComparison.Ordinal)), file => File.ReadAllText(file).Contains(name, StringComparison.Ordinal));

    internal static IEnumerable<string> Code(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [GeneratedRegex(@"\bChancery\.([A-Z]\w+)")]
    private static partial Regex StageNamed();
}
