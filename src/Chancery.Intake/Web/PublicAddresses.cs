using System.Net;
using System.Net.Sockets;

namespace Chancery.Intake.Web;

/// <summary>Which addresses belong to the public internet, by IANA's registries of special-purpose addresses (RFC 6890 and its updates).</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        Net("0.0.0.0/8"),       // this network
        Net("10.0.0.0/8"),      // private
        Net("100.64.0.0/10"),   // carriers' shared addresses
        Net("127.0.0.0/8"),     // loopback
        Net("169.254.0.0/16"),  // link-local, where clouds keep their metadata
        Net("172.16.0.0/12"),   // private
        Net("192.0.0.0/24"),    // protocol assignments
        Net("192.0.2.0/24"),    // documentation
        Net("192.88.99.0/24"),  // 6to4 relays
        Net("192.168.0.0/16"),  // private
        Net("198.18.0.0/15"),   // benchmarks
        Net("198.51.100.0/24"), // documentation
        Net("203.0.113.0/24"),  // documentation
        Net("224.0.0.0/4"),     // multicast
        Net("240.0.0.0/4"),     // reserved, broadcast
    ];

    // Outside this nothing is public: loopback, mapped (::ffff:0:0/96) and translated (64:ff9b::/96) IPv4, unique-local, link-local, multicast.
    private static readonly IPNetwork GlobalV6 = Net("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        Net("2001::/23"),       // protocol assignments: Teredo, benchmarks, ORCHID
        Net("2001:db8::/32"),   // documentation
        Net("2002::/16"),       // 6to4: an IPv4 address in disguise
        Net("3fff::/20"),       // documentation
    ];

    /// <summary>Whether the address belongs to the public internet.</summary>
    public static bool Contain(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !SpecialV4.Any(net => net.Contains(address)),
        // A mapped address is compared as IPv4 by IPNetwork, so it has to go first.
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && address.ScopeId == 0 && GlobalV6.Contains(address) && !SpecialV6.Any(net => net.Contains(address)),
        _ => false,
    };

    private static IPNetwork Net(string words) => IPNetwork.Parse(words);
}
