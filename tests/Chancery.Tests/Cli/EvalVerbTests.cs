using System.Text.Json;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Cli;

public sealed class EvalVerbTests
{
    private const string Record = """{"id": "r-1", "text": "France condemned Iran.", "event": "ACCUSE", "source": [{"code": "FRA"}], "target": [{"code": "IRN"}]}""";

    [Theory]
    [InlineData("There is no suite 'gsx'; did you mean 'gsr'?", "gsx", "data.txt")]
    [InlineData("There is no file 'nowhere.txt'; give a file of PLOVER gold records", "gsr", "nowhere.txt")]
    [InlineData("The suite 'gsr' needs its data; give a file of PLOVER gold records", "gsr")]
    public void What_cannot_be_measured_is_told_with_the_way_out(string message, params string[] arguments)
    {
        var ended = CommandLine.Run(["eval", .. arguments]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(message, ended.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_gives_figures_goals_and_as_many_mistakes_as_asked_for()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("records.jsonl", $"{Record}\n{Record.Replace("ACCUSE", "REJECT", StringComparison.Ordinal)}\n");
        var root = JsonDocument.Parse(CommandLine.Run("eval", "gsr", file, "--json", "--errors", "1").Output).RootElement;
        Assert.Equal(("gsr", 2), (root.GetProperty("suite").GetString(), root.GetProperty("items").GetInt32()));
        Assert.Equal(0.5, root.GetProperty("goals")[0].GetProperty("value").GetDouble());
        Assert.Equal("WRONG", Assert.Single(root.GetProperty("mistakes").EnumerateArray()).GetProperty("kind").GetString());
    }
}
