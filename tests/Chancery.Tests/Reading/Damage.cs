using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

/// <summary>Harms documents as disks, networks and enemies do, and looks at what is read of them.</summary>
internal static class Damage
{
    public static void IsSound(ReadResult result)
    {
        if (result is ReadResult.Rejected rejected)
        {
            Assert.DoesNotContain('\n', rejected.Message);
            return;
        }
        var article = ((ReadResult.Read)result).Article;
        Assert.DoesNotContain('\r', article.Content);
        Assert.Equal(article.Content, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(article.Content)));
    }

    public static byte[] To(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var i = random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(40), bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, (byte)"<>{}\"\\\0\n&"[random.Next(9)]);
                    break;
            }
        }
        return [.. bytes];
    }
}
