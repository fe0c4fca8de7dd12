using System.Text.RegularExpressions;
using Npgsql;

namespace Chancery.Store.Databases;

/// <summary>
/// Where a record in PostgreSQL is: <c>postgresql://user:password@host:port/database?schema=name</c>, as libpq writes it, or a
/// connection string with <c>Host=…;Database=…;Search Path=…</c>. Without a schema it is <c>chancery</c>.
/// </summary>
internal static partial class PostgresAddress
{
    private const string DefaultSchema = "chancery";
    private static readonly string[] Schemes = ["postgresql", "postgres"];

    public static bool Is(string address) => IsUri(address, out _) || address.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">The address cannot be understood.</exception>
    public static NpgsqlConnectionStringBuilder Settings(string address)
    {
        try
        {
            var settings = IsUri(address, out var uri) ? OfUri(uri) : new NpgsqlConnectionStringBuilder(address);
            settings.SearchPath ??= DefaultSchema;
            if (!SchemaName().IsMatch(settings.SearchPath))
                throw new ArgumentException($"the schema '{settings.SearchPath}' is no plain name; use small letters, digits and '_'");
            return settings;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new ArgumentException($"--record: the address of the database cannot be understood ({e.Message.TrimEnd('.')}); write it like postgresql://user@host:5432/database?schema=name.", e);
        }
    }

    /// <summary>An address as it may be shown.</summary>
    public static string WithoutPassword(string address)
    {
        if (!Is(address)) return address;
        var settings = Settings(address);
        var socket = settings.Host?.StartsWith('/') == true ? $"&host={settings.Host}" : "";
        return $"postgresql://{(socket.Length > 0 ? "" : $"{settings.Host}:{settings.Port}")}/{settings.Database}?schema={settings.SearchPath}{socket}";
    }

    // An address without a host means this machine, which the general form of addresses does not know.
    private static bool IsUri(string address, out Uri uri) =>
        Uri.TryCreate(NoHost().Replace(address, "$1localhost$2"), UriKind.Absolute, out uri!) && Schemes.Contains(uri.Scheme);

    [GeneratedRegex("^(postgres(?:ql)?://(?:[^/?#@]*@)?)([/?]|$)")]
    private static partial Regex NoHost();

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex SchemaName();

    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        var settings = new NpgsqlConnectionStringBuilder();
        if (uri.Host.Length > 0) settings.Host = uri.Host;
        if (uri.Port > 0) settings.Port = uri.Port;
        if (uri.AbsolutePath.Length > 1) settings.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var (name, value) in Options(uri)) Set(settings, name, value);
        return settings;
    }

    private static IEnumerable<(string Name, string Value)> Options(Uri uri) => uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(o => o.Split('=', 2)).Select(o => (Uri.UnescapeDataString(o[0]), Uri.UnescapeDataString(o.ElementAtOrDefault(1) ?? "")));

    private static void Set(NpgsqlConnectionStringBuilder settings, string name, string value) => settings[name switch
    {
        "schema" => "Search Path",
        "host" => "Host",
        "sslmode" => "SSL Mode",
        _ => name,
    }] = value;
}
