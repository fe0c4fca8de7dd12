namespace Chancery.Resolving;

/// <summary>Names of hosts in the web.</summary>
internal static class WebHost
{
    /// <summary>Whether a host is another or lies below it: hindi.aninews.in is within aninews.in.</summary>
    public static bool IsWithin(string host, string of) =>
        host.EndsWith(of, StringComparison.OrdinalIgnoreCase) && (host.Length == of.Length || host[^(of.Length + 1)] == '.');
}
