using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Chancery.Analysing.Morphology;

namespace Chancery.Cli;

/// <summary><c>chancery train</c>: the weights that choose word classes, from a treebank.</summary>
internal static class TrainVerb
{
    public static Command Build()
    {
        var treebank = new Argument<string>("TREEBANK")
        {
            Description = "A treebank in CoNLL-U, plain or gzip'd, with '# split = train' (dev, test) before its sentences.",
        };
        var folder = new Option<string>("--language-folder")
        {
            Description = "The language's folder, where words.txt is and tagger.bin goes.",
            Required = true,
        };
        var origin = new Option<string>("--origin")
        {
            Description = "The treebank's name and licence, kept in the first line of the weights.",
            Required = true,
        };
        var command = new Command("train", "Trains the choice of word classes for a language whose words are listed.")
        {
            treebank, folder, origin,
        };
        command.SetAction(parsed => Run(parsed.GetValue(treebank)!, parsed.GetValue(folder)!, parsed.GetValue(origin)!));
        return command;
    }

    private static int Run(string treebank, string folder, string origin)
    {
        if (!File.Exists(treebank)) throw new ArgumentException($"There is no treebank '{treebank}'.");
        var accuracy = TaggerTraining.Train(Lines(treebank), folder, origin);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Words of the test part tagged rightly: {accuracy:0.0000}"));
        return 0;
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        var isPacked = path.EndsWith(".gz", StringComparison.Ordinal);
        using var reader = new StreamReader(isPacked ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
