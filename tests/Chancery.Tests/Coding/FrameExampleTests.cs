using Chancery.Coding;
using Chancery.Coding.Frames;
using Chancery.Reading;

namespace Chancery.Tests.Coding;

/// <summary>Every yes and no line of the frame files is a test, named by file and line.</summary>
public sealed class FrameExampleTests
{
    private static readonly PublicationTime Thursday = new(new DateOnly(2025, 8, 21));

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in TestPipeline.Instance.Languages.Order(StringComparer.Ordinal))
            foreach (var example in FrameFile.Load(AppContext.BaseDirectory, language).Examples)
                data.Add(language, example.Source);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_a_frame_is_read_as_it_says(string language, string source)
    {
        var example = FrameFile.Load(AppContext.BaseDirectory, language).Examples.First(e => e.Source == source);
        var claims = TestPipeline.Instance.Read(new Article("", example.Sentence, language, Thursday));
        if (example.Expected is null) Assert.DoesNotContain(Shown(claims, example.Act), shown => example.Act != FrameAct.Event || shown.StartsWith(Name(example.Type), StringComparison.Ordinal));
        else Assert.Contains(Shown(claims, example.Act), shown => Matches(shown, example.Expected));
    }

    private static List<string> Shown(ArticleClaims claims, FrameAct act) => act switch
    {
        FrameAct.Statement => [.. claims.Statements.Select(s => $"statement {s.Speaker.Side}")],
        FrameAct.Commitment => [.. claims.Commitments.Select(c => $"commitment {string.Join(' ', c.Parties)}")],
        _ => [.. claims.Events.Select(Show), .. claims.Domestic.Select(e => $"domestic {Show(e)}")],
    };

    private static string Show(EventClaim e) => e.From.Count == 0
        ? $"{Name(e.Type)} {Name(e.Status)} {string.Join(' ', e.Parties)}"
        : $"{Name(e.Type)} {Name(e.Status)} from={string.Join(',', e.From)} to={string.Join(',', e.To)}";

    private static bool Matches(string shown, string expected)
    {
        var want = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var have = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return want.Contains("domestic") == have.Contains("domestic") && want.All(w => have.Contains(w) || w.EndsWith('='));
    }

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
