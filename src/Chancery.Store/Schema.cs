using Chancery.Store.Databases;

namespace Chancery.Store;

/// <summary>The tables of a record, described once for both databases, and the steps that bring an older record up to date.</summary>
internal static class Schema
{
    // Step i brings a record of version i to version i + 1. Articles, claims and decisions are only ever added.
    internal static readonly string[] Steps =
    [
        """
        CREATE TABLE article (
            key {key}, id {text} NOT NULL UNIQUE, title {text} NOT NULL, text {text} NOT NULL, language {text} NOT NULL,
            published {text}, day {text}, publisher {text}, byline {text}, url {text}, file {text});
        CREATE TABLE claim (
            key {key}, article {int} NOT NULL REFERENCES article, kind {int} NOT NULL, block {text}, body {text} NOT NULL);
        CREATE INDEX claim_article ON claim (article);
        CREATE INDEX claim_block ON claim (block) WHERE block IS NOT NULL;
        CREATE TABLE claim_party (party {text} NOT NULL, claim {int} NOT NULL REFERENCES claim, PRIMARY KEY (party, claim)) {rowless};
        """,
        // Events follow from the claims and can be made anew at any time; 'stale' lists the blocks for which that is to be done.
        """
        ALTER TABLE claim ADD COLUMN position {int} NOT NULL DEFAULT 0;
        UPDATE claim SET position = (SELECT count(*) FROM claim o WHERE o.article = claim.article AND o.kind = claim.kind AND o.key < claim.key);
        CREATE UNIQUE INDEX claim_place ON claim (article, kind, position);
        DROP INDEX claim_article;
        CREATE TABLE event (key {key}, id {text} NOT NULL UNIQUE, block {text} NOT NULL, body {text} NOT NULL);
        CREATE INDEX event_block ON event (block);
        CREATE TABLE account (
            event {int} NOT NULL REFERENCES event ON DELETE CASCADE, place {int} NOT NULL, claim {int} NOT NULL UNIQUE REFERENCES claim,
            PRIMARY KEY (event, place)) {rowless};
        CREATE TABLE stale (block {text} PRIMARY KEY) {rowless};
        CREATE TABLE rules (name {text} NOT NULL);
        """,
        // Which articles have one text ('original'), and which of them has it first; 'shingle' finds those that may. Null until that is found.
        """
        ALTER TABLE article ADD COLUMN agency {text};
        ALTER TABLE article ADD COLUMN original {int};
        CREATE INDEX article_original ON article (original);
        CREATE TABLE original (key {key}, first {int} NOT NULL REFERENCES article);
        CREATE TABLE shingle (key {int} NOT NULL, article {int} NOT NULL REFERENCES article, PRIMARY KEY (key, article)) {rowless};
        """,
        // What is watched. Versions are only ever added; 'due' is when to look again, null for never. Times are UTC and sort as text.
        """
        CREATE TABLE source (
            key {key}, name {text} NOT NULL UNIQUE, address {text} NOT NULL, form {text} NOT NULL, side {text}, kind {text} NOT NULL, language {text}, reliability {text},
            read {text}, due {text}, failures {int} NOT NULL DEFAULT 0, fault {text});
        CREATE TABLE page (
            key {key}, address {text} NOT NULL UNIQUE, host {text} NOT NULL, source {int} NOT NULL REFERENCES source, listed {text} NOT NULL,
            title {text}, published {text}, looks {int} NOT NULL DEFAULT 0, fetched {text}, due {text}, failures {int} NOT NULL DEFAULT 0, fault {text});
        CREATE INDEX page_due ON page (due) WHERE due IS NOT NULL;
        CREATE INDEX page_source ON page (source);
        CREATE TABLE version (
            key {key}, page {int} NOT NULL REFERENCES page, previous {int} UNIQUE REFERENCES version, source {int} NOT NULL REFERENCES source,
            fetched {text} NOT NULL, hash {text} NOT NULL, bytes {int} NOT NULL, article {int} NOT NULL REFERENCES article, modified {text}, silent {int} NOT NULL, change {text},
            reader {text} NOT NULL);
        CREATE INDEX version_page ON version (page);
        CREATE UNIQUE INDEX version_first ON version (page) WHERE previous IS NULL;
        CREATE INDEX version_silent ON version (source) WHERE silent = 1;
        CREATE TABLE answer (address {text} PRIMARY KEY, etag {text}, modified {text}, at {text} NOT NULL) {rowless};
        CREATE TABLE robots (site {text} PRIMARY KEY, at {text} NOT NULL, text {text}) {rowless};
        """,
        // Of an article that an office publishes what it tells as a readout, as JSON.
        "ALTER TABLE article ADD COLUMN readout {text};",
        // A generation is one coding of articles; the claims in force of an article are those of its own generation. What follows from the
        // claims is found claim by claim: where a claim can meet others ('span': a block and days as numbers), which claims hang together
        // ('placed'), and which are still to be placed ('unplaced'). All of that, and events with their relations, can be made anew at any time.
        """
        CREATE TABLE generation (key {key}, engine {text} NOT NULL, at {text}, adopted {text});
        INSERT INTO generation (key, engine, adopted) VALUES (1, '', '');
        ALTER TABLE article ADD COLUMN taken {text};
        ALTER TABLE article ADD COLUMN generation {int} NOT NULL DEFAULT 1;
        ALTER TABLE claim ADD COLUMN generation {int} NOT NULL DEFAULT 1;
        CREATE TABLE coded (article {int} NOT NULL REFERENCES article, generation {int} NOT NULL REFERENCES generation, PRIMARY KEY (article, generation)) {rowless};
        INSERT INTO coded SELECT key, 1 FROM article;
        DROP INDEX claim_place;
        CREATE UNIQUE INDEX claim_place ON claim (article, generation, kind, position);
        DROP INDEX claim_block;
        ALTER TABLE claim DROP COLUMN block;
        CREATE TABLE decision (key {key}, id {text} NOT NULL UNIQUE, at {text} NOT NULL, author {text} NOT NULL, why {text}, body {text} NOT NULL);
        CREATE TABLE span (
            block {text} NOT NULL, long {int} NOT NULL, first {int} NOT NULL, last {int} NOT NULL, claim {int} NOT NULL REFERENCES claim,
            PRIMARY KEY (block, long, first, claim)) {rowless};
        CREATE INDEX span_claim ON span (claim);
        CREATE TABLE placed (claim {int} PRIMARY KEY REFERENCES claim, component {int} NOT NULL);
        CREATE INDEX placed_component ON placed (component);
        CREATE TABLE unplaced (claim {int} PRIMARY KEY REFERENCES claim);
        DROP TABLE stale;
        DROP TABLE account;
        DROP TABLE event;
        CREATE TABLE event (key {key}, id {text} NOT NULL UNIQUE, component {int} NOT NULL, day {text}, body {text} NOT NULL);
        CREATE INDEX event_component ON event (component);
        CREATE TABLE account (
            event {int} NOT NULL REFERENCES event ON DELETE CASCADE, place {int} NOT NULL, claim {int} NOT NULL UNIQUE REFERENCES claim,
            PRIMARY KEY (event, place)) {rowless};
        CREATE TABLE relation (
            one {text} NOT NULL, other {text} NOT NULL, day {text} NOT NULL, event {int} NOT NULL REFERENCES event ON DELETE CASCADE,
            PRIMARY KEY (one, other, day, event)) {rowless};
        CREATE INDEX relation_event ON relation (event);
        CREATE TABLE proposal (
            id {text} PRIMARY KEY, component {int} NOT NULL, impact {int} NOT NULL, kind {text} NOT NULL, body {text} NOT NULL) {rowless};
        CREATE INDEX proposal_component ON proposal (component);
        CREATE INDEX proposal_impact ON proposal (impact);
        DELETE FROM rules;
        """,
        // What words are looked for in, and which articles ('part' 0: headline and claims, 1: text) are still to be put there, by which rules.
        """
        {search}
        CREATE TABLE search_waiting (article {int} NOT NULL REFERENCES article, part {int} NOT NULL, PRIMARY KEY (part, article)) {rowless};
        CREATE TABLE search_rules (name {text} NOT NULL);
        """,
    ];

    /// <summary>The version this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings the record up to date, each step in a transaction of its own.</summary>
    /// <exception cref="InvalidDataException">The database is no record, or of a later version.</exception>
    public static void Upgrade(Database database)
    {
        var version = database.Version;
        if (version < 0) throw new InvalidDataException($"'{database.Name}' is a database but no record of Chancery; give another with --record.");
        if (version > Version) throw new InvalidDataException($"'{database.Name}' was written by a later Chancery (record version {version}, this one knows {Version}); use that one, or give another record with --record.");
        while (version < Version) version = Apply(database);
    }

    // The version is read again under the lock: another process may have been quicker.
    private static int Apply(Database database)
    {
        using var transaction = database.BeginWrite();
        var step = database.Version;
        if (step >= Version) return step;
        new Sql(database).Run(database.InOwnWords(Steps[step]));
        database.SetVersion(step + 1);
        transaction.Commit();
        return step + 1;
    }
}
