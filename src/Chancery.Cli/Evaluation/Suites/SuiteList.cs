namespace Chancery.Cli.Evaluation.Suites;

/// <summary>The suites there are, in the order of the page on accuracy.</summary>
internal static class SuiteList
{
    public static IReadOnlyList<Suite> All { get; } =
        [new ArticlesSuite(), new GsrSuite(), new PlvSuite(), new AgreementSuite(), new ReadoutsSuite(), new QuietSuite(), new NerelSuite(),
        new FactRuSuite(), new DatesSuite(), new NamesSuite(), new PagesSuite(), new PageDatesSuite(),
        new OwnPagesSuite(), new DuplicatesSuite(), new MergingSuite(), new StagesSuite()];

    public static string Names => string.Join(", ", All.Select(s => s.Name));

    public static Suite? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <exception cref="ArgumentException">There is none; the message offers the nearest.</exception>
    public static Suite Get(string name) => Find(name)
        ?? throw new ArgumentException(
            $"There is no suite '{name}'; did you mean '{All.MinBy(s => Closeness.Distance(s.Name, name))!.Name}'? There are {Names}, and 'all' for a folder with the data of all.");
}
