using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary>The bundled facts with what the users of a record know better.</summary>
internal static class KnownBetter
{
    /// <summary>The authority file as a record's decisions correct it.</summary>
    public static AuthorityFile Authority(RecordFile record) =>
        AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority")).With(record.Judgements().Tenures);

    /// <summary>The engine as a record's decisions correct it.</summary>
    public static Pipeline Pipeline(RecordFile record) => Chancery.Pipeline.Load(corrections: record.Judgements().Tenures);
}
