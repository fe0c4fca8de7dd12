using System.Security.Cryptography;
using System.Text;

namespace Chancery.Recording.Exporting;

/// <summary>
/// Which state of which record an export is of: a hash over all that the record tells, the same for the same record in whatever order,
/// store or form, and another as soon as one claim differs.
/// </summary>
public sealed class Snapshot : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The id of a record from the lines of its export (<see cref="RecordExport.Lines"/>).</summary>
    public static string Of(IEnumerable<string> lines)
    {
        using var snapshot = new Snapshot();
        foreach (var line in lines) snapshot.Add(line);
        return snapshot.Id();
    }

    /// <summary>Takes in the next line.</summary>
    public void Add(string line)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData("\n"u8);
    }

    /// <summary><c>sha256:</c> and the hash of all lines taken in.</summary>
    public string Id() => "sha256:" + Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();
}
