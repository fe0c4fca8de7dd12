using System.Globalization;
using Chancery;
using Chancery.Bench;
using Chancery.Reading;

// Speed of the engine on one core: dotnet run -c Release --project bench -- FILE… [--rounds N]; of reading pages: -- pages FOLDER|TAR…;
// of search keys, with what they find: -- search FILE…; of searches in a record made up for it: -- searches RECORD ARTICLES
// One round warms up; of the others the medians are printed. The build runs it with --prepare, as that of the program prepares its data.
if (args is ["--prepare"])
{
    Pipeline.Prepare();
    return 0;
}

var rounds = args is [.., "--rounds", var n] ? int.Parse(n, CultureInfo.InvariantCulture) : 8;
var files = args.TakeWhile(a => a != "--rounds").ToArray();
if (files is ["pages", .. var folders]) return Pages.Measure(folders, args.Contains("--rounds") ? rounds : 3);
if (files is ["searches", var address, var number])
{
    new SearchSpeed().Measure(address, int.Parse(number, CultureInfo.InvariantCulture));
    return 0;
}
if (files is ["search", .. var data])
{
    new SearchBench().Measure(data);
    return 0;
}
if (files.Length == 0)
{
    Console.Error.WriteLine("Give files of articles (JSON Lines, plain or gzip'd) to measure on.");
    return 2;
}

var pipeline = Pipeline.Load();
StartUp.Measure(pipeline);
var reader = new ArticleReader(new ReadingOptions(null, null));
foreach (var file in files)
    foreach (var articles in reader.ReadPath(file).OfType<ReadResult.Read>().Select(r => r.Article).GroupBy(a => a.Language))
        new Stages(pipeline, [.. articles]).Measure(Path.GetFileName(file), rounds);
return 0;
