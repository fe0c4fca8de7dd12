using System.Net;
using Chancery.Intake.Web;

namespace Chancery.Tests.Intake;

public sealed class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.2.7")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_that_is_not_of_the_public_internet_is_known_as_such(string address) => Assert.False(PublicAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("192.0.1.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450:4001::1")]
    public void An_address_of_the_public_internet_is_taken(string address) => Assert.True(PublicAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("ftp://example.org/", "scheme 'ftp'")]
    [InlineData("file:///etc/hosts", "scheme 'file'")]
    [InlineData("https://me:secret@example.org/", "password")]
    [InlineData("http://example.org:6379/", "port 6379")]
    [InlineData("http://127.0.0.1/", "no address of the public internet")]
    [InlineData("http://2130706433/", "no address of the public internet")]
    [InlineData("http://0x7f.1/", "no address of the public internet")]
    [InlineData("http://[::1]/", "no address of the public internet")]
    [InlineData("http://[::ffff:10.0.0.1]/", "no address of the public internet")]
    public void An_address_that_is_not_read_says_why(string address, string why) => Assert.Contains(why, AddressRule.Fault(new(address), new()), StringComparison.Ordinal);

    [Fact]
    public void Private_addresses_and_other_ports_are_read_where_that_is_wanted() => Assert.Null(AddressRule.Fault(new("http://127.0.0.1:8080/"), new() { AllowPrivate = true }));
}
