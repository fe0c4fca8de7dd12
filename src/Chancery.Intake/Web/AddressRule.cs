using System.Net;

namespace Chancery.Intake.Web;

/// <summary>Which addresses are read at all.</summary>
internal static class AddressRule
{
    private const int Longest = 2_000;

    /// <summary>Why an address is not read, in words that follow it; null when it may be. What its name resolves to is looked at when it is connected to.</summary>
    public static string? Fault(Uri address, FetchOptions options)
    {
        if (address.Scheme is not ("http" or "https")) return $"is of the scheme '{address.Scheme}'; only http and https are read";
        if (address.UserInfo.Length > 0) return "holds a user name or password, which would be kept and shown; give an address without";
        if (address.OriginalString.Length > Longest) return $"is longer than {Longest} characters";
        if (address.Host.Length == 0) return "names no host";
        if (options.AllowPrivate) return null;
        if (!options.AnyPort && !address.IsDefaultPort && address.Port is not (80 or 443)) return $"is on port {address.Port}; only 80 and 443 are read, or any with --allow-private";
        return IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && !options.IsPublic(number) ? NotPublic(number) : null;
    }

    /// <summary>Says that an address is not of the public internet.</summary>
    public static string NotPublic(IPAddress number) => $"is at {number}, which is no address of the public internet; --allow-private reads it all the same";
}

/// <summary>A host's name leads to an address that is not read.</summary>
internal sealed class RefusedAddressException(string message) : IOException(message);
