using System.Text.Json;
using Chancery.Coding;

namespace Chancery.Tests.Reading;

public sealed class RoundTripTests
{
    [Fact]
    public void An_article_written_and_read_again_is_the_same_article()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var line = JsonSerializer.Serialize(new { id = $"a{round}", language = "hi", published = "2025-08-21T10:00:00+05:30", title = Words(random, 5), text = Words(random, 40) + "\n\n" + Words(random, 20) });
            var first = Documents.Article(line, "a.jsonl");
            var again = Documents.Article(ClaimsJson.Line(first), "b.jsonl");
            Assert.Equal((first.Id, first.Content, first.Published), (again.Id, again.Content, again.Published));
        }
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    private static string Word(Random random)
    {
        var runes = Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(5) switch
        {
            0 => random.Next('a', 'z'),
            1 => random.Next(0x0905, 0x0939),
            2 => random.Next(0x0410, 0x044F),
            3 => random.Next(0x1F600, 0x1F640),
            _ => random.Next(0x00C0, 0x024F),
        });
        return string.Concat(runes.Select(char.ConvertFromUtf32));
    }
}
