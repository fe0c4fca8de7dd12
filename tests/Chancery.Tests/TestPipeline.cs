namespace Chancery.Tests;

/// <summary>One pipeline for all tests: its data is read once.</summary>
internal static class TestPipeline
{
    private static readonly Lazy<Pipeline> Loaded = new(() => Pipeline.Load());

    public static Pipeline Instance => Loaded.Value;
}
