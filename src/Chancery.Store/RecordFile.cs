using System.Data.Common;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Recording.Decisions;
using Chancery.Recording.Review;
using Chancery.Recording.Searching;
using Chancery.Store.Backups;
using Chancery.Store.Claims;
using Chancery.Store.Databases;
using Chancery.Store.Decisions;
using Chancery.Store.Events;
using Chancery.Store.Generations;
using Chancery.Store.Searching;
using Chancery.Store.Watching;

namespace Chancery.Store;

/// <summary>
/// A record, in one SQLite file or in PostgreSQL. Articles and their claims are only ever added, each batch whole or not at all; events
/// are assembled from the claims that hang together, so what was read in whatever order gives the same record. What a killed program
/// left to be assembled is made up for when the record is opened again. Several processes may share it; a record is for one thread at a time.
/// </summary>
public sealed class RecordFile : IDisposable
{
    private readonly Database database;
    private readonly Sql sql;
    private readonly TimeProvider clock;
    private SearchWriter? search;
    private SearchReader? found;
    private readonly DecisionLog decisions;

    private RecordFile(Database database, TimeProvider? clock)
    {
        this.database = database;
        this.clock = clock ?? TimeProvider.System;
        sql = new(database);
        decisions = new(sql);
        Watching = new(sql);
    }

    /// <summary>The file, or the database's address without a password.</summary>
    public string Path => database.Name;

    /// <summary>Whether an address names a file, not a database server.</summary>
    public static bool IsFile(string address) => !PostgresDatabase.IsAddress(address);

    /// <summary>Opens a record, or begins one where there is none yet.</summary>
    /// <param name="address">A file, <c>postgresql://user@host:port/database?schema=name</c> or a connection string with <c>Host=</c>.</param>
    /// <param name="clock">Tells when articles are taken in; by default the machine's.</param>
    /// <exception cref="InvalidDataException">The file or database is no record, or was written by a later version.</exception>
    /// <exception cref="IOException">It cannot be opened or written.</exception>
    public static RecordFile OpenOrCreate(string address, TimeProvider? clock = null) => Open(address, create: true, clock);

    /// <summary>Opens a record that exists.</summary>
    /// <exception cref="FileNotFoundException">There is none yet.</exception>
    /// <exception cref="InvalidDataException">The file or database is no record, or was written by a later version.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static RecordFile OpenExisting(string address, TimeProvider? clock = null)
    {
        var record = Open(address, create: false, clock);
        record.Assemble();
        return record;
    }

    /// <summary>Whether the record holds an article.</summary>
    public bool Holds(string articleId) => sql.Value("SELECT 1 FROM article WHERE id = $1", articleId) is not null;

    /// <summary>
    /// Adds articles with their claims in one transaction: all of them or, when interrupted, none. Those held already change nothing.
    /// Their events are there after <see cref="Assemble"/>.
    /// </summary>
    /// <returns>How many were new.</returns>
    /// <param name="articles">The articles with what was read of them.</param>
    /// <param name="engine">What read them (<see cref="Pipeline.Engine"/>); empty where that does not matter.</param>
    public int Add(IReadOnlyCollection<ArticleClaims> articles, string engine = "")
    {
        using var transaction = sql.BeginWrite();
        var now = clock.GetUtcNow();
        var added = new ClaimWriter(sql).Write(articles, new GenerationLog(sql).Of(engine, now), now);
        SearchWriter.Wait(sql, added.Select(a => a.Article.Id), withClaims: search is null);
        search?.Take(added);
        transaction.Commit();
        return added.Count;
    }

    /// <summary>
    /// Has words that are looked for indexed, those of headlines and claims from now on with the articles themselves; needed before
    /// <see cref="IndexSome"/> and <see cref="Search"/>. What was indexed by other rules is to be indexed anew.
    /// </summary>
    public void IndexWith(SearchWords words)
    {
        (search, found) = (new(sql, words), new(sql, words));
        search.BeginAnewIfRulesChanged();
    }

    /// <summary>Indexes some of the articles whose texts, or more of them, are not yet indexed, in one transaction; gives how many they were, 0 when all are.</summary>
    /// <exception cref="InvalidOperationException">There are no words yet: <see cref="IndexWith"/>.</exception>
    public int IndexSome() => (search ?? throw Wordless()).IndexSome();

    /// <summary>How many articles are not wholly indexed.</summary>
    public int WaitingForSearch() => SearchWriter.Waiting(sql);

    /// <summary>The articles that have the words looked for, the best first.</summary>
    /// <exception cref="InvalidOperationException">There are no words yet: <see cref="IndexWith"/>.</exception>
    public SearchResult Search(SearchSelection wanted) => (found ?? throw Wordless()).Find(wanted);

    /// <summary>An article with all that was read of it; null when the record does not hold it.</summary>
    public ArticleClaims? Whole(string id) => new ClaimReader(sql).Whole(id);

    /// <summary>
    /// Finds which of the new articles have one text with others, and assembles the events of every claim that is new or changed, or of
    /// all when the rules did.
    /// </summary>
    public void Assemble()
    {
        new OriginWriter(sql).PlaceAll();
        new EventWriter(sql, decisions.InForce()).AssembleAll();
    }

    /// <summary>
    /// Takes a decision, and assembles anew what it concerns. Nothing is taken back by it: an earlier decision is undone by <see cref="Decision.Undone"/>.
    /// </summary>
    /// <param name="decision">What is decided.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="why">The reason, or null.</param>
    /// <exception cref="ArgumentException">There is no such decision to undo, no such claim, or a correction is not of the form.</exception>
    public DecisionEntry Decide(Decision decision, string by, string? why)
    {
        DecisionEntry entry;
        using (var transaction = sql.BeginWrite())
        {
            entry = new Deciding(sql, decisions).Take(decision, by, why, clock.GetUtcNow());
            transaction.Commit();
        }
        Assemble();
        return entry;
    }

    /// <summary>Codes every article anew; what an engine reads otherwise than the claims in force is kept beside them until it is adopted.</summary>
    /// <param name="engine">The engine's name (<see cref="Pipeline.Engine"/>).</param>
    /// <param name="read">Codes one article; called from many threads.</param>
    /// <param name="tell">Told now and then how many articles were read.</param>
    /// <param name="cancel">Ends it early; done again, it goes on.</param>
    public Generation Recode(string engine, Func<Article, ArticleClaims> read, Action<int> tell, CancellationToken cancel)
    {
        var log = new GenerationLog(sql);
        var number = log.Proposed(engine, clock.GetUtcNow());
        log.CodeAll(number, read, tell, cancel);
        return log.All().First(g => g.Number == number);
    }

    /// <summary>Every coding, the first first.</summary>
    public IReadOnlyList<Generation> Generations() => new GenerationLog(sql).All();

    /// <summary>What would change if a coding were adopted (<see cref="Decision.Adopted"/>); nothing is changed by asking.</summary>
    public RecordChange ChangeBy(long generation) => new GenerationLog(sql).Change(generation, new EventWriter(sql, decisions.InForce()), new ClaimReader(sql));

    /// <summary>Every decision, in the order in which they were taken.</summary>
    public IReadOnlyList<DecisionEntry> Decisions() => decisions.All();

    /// <summary>The decisions that count.</summary>
    public Judgements Judgements() => decisions.InForce();

    /// <summary>What the events leave to be asked, what most depends on first.</summary>
    public IReadOnlyList<Proposal> Proposals(int most) => Events.Proposals.First(sql, most);

    /// <summary>How much the record holds: articles, texts, claims by kind, events.</summary>
    public RecordCounts Count() => sql.All("""
        SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM original), (SELECT count(*) FROM event),
            count(*) FILTER (WHERE c.kind = 0), count(*) FILTER (WHERE c.kind = 1), count(*) FILTER (WHERE c.kind = 2)
        FROM claim c JOIN article a ON a.key = c.article AND a.generation = c.generation
        """, r => new RecordCounts((int)r.GetInt64(0), (int)r.GetInt64(1), (int)r.GetInt64(3), (int)r.GetInt64(4), (int)r.GetInt64(5), (int)r.GetInt64(2)))[0];

    /// <summary>Event claims by type, most first.</summary>
    public IReadOnlyList<(string Type, int Claims)> ClaimsByType() =>
        [.. sql.All($"SELECT {database.Member("c.body", "type")}, count(*) FROM {ClaimRows.InForce} WHERE c.kind = 0 GROUP BY 1 ORDER BY count(*) DESC, 1", r => (r.GetString(0), (int)r.GetInt64(1)))];

    /// <summary>All articles, by publication, then id.</summary>
    public IEnumerable<ArticleHead> Articles() => new ClaimReader(sql).Articles();

    /// <summary>The part of the record that concerns the selection, in the record's order.</summary>
    public RecordView View(RecordSelection selection) => new ClaimReader(sql).Read(selection);

    /// <summary>The events whose ids begin so, with or without "event:" before; at most a few.</summary>
    public IReadOnlyList<Event> EventsNamed(string begin) => new ClaimReader(sql).EventsNamed(begin.StartsWith("event:", StringComparison.Ordinal) ? begin : "event:" + begin);

    /// <summary>The last day on which an article of the record was published; null when none has a day.</summary>
    public DateOnly? LastPublished() => PublicationTime.Parse(sql.Value("SELECT max(day) FROM article") as string)?.Day;

    /// <summary>The text of an article; null when the record does not hold it.</summary>
    public Article? Article(string id) => new ClaimReader(sql).Article(id);

    /// <summary>Writes a copy of the record as it stands now, from which either database can be brought back; gives the number of rows.</summary>
    public long Backup(Stream file) => new BackupWriter(sql).Write(file);

    /// <summary>Begins a record with a copy of another.</summary>
    /// <param name="address">Where; there must be no record yet.</param>
    /// <param name="file">The copy.</param>
    /// <param name="name">The copy's name, for messages.</param>
    /// <exception cref="InvalidDataException">There is a record already, or the copy is not whole.</exception>
    public static RecordFile Restore(string address, Stream file, string name)
    {
        using (var database = Database.Open(address, create: true))
        {
            if (database.Version != 0) throw new InvalidDataException($"'{database.Name}' is not empty; a copy is restored into a record of its own. Give another one with --record, or move that one away.");
            new BackupReader(database, name).Read(file);
        }
        return OpenExisting(address);
    }

    /// <summary>Whether the record is whole: every fault found, none when it is.</summary>
    /// <param name="tell">Told how many articles were looked at.</param>
    public IEnumerable<RecordFault> Verify(Action<int> tell) => new Verification(sql).Faults(tell);

    /// <summary>What is watched and what came of it, in the same record and for the same thread.</summary>
    public WatchLog Watching { get; }

    /// <summary>Closes the record; of a file the last to close it folds the write-ahead log into it.</summary>
    public void Dispose() => database.Dispose();

    private static InvalidOperationException Wordless() => new($"A record is searched by the keys of words; give them with {nameof(IndexWith)} first.");

    private static RecordFile Open(string address, bool create, TimeProvider? clock)
    {
        Database? database = null;
        try
        {
            database = Database.Open(address, create);
            Schema.Upgrade(database);
            return new(database, clock);
        }
        catch (DbException e)
        {
            database?.Dispose();
            throw Fault.Of(e, address);
        }
        catch (InvalidDataException)
        {
            database?.Dispose();
            throw;
        }
    }
}
