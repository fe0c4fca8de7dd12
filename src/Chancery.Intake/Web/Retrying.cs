using System.Net;
using Polly;
using Polly.Retry;

namespace Chancery.Intake.Web;

/// <summary>When a request is made again at once: after faults that may pass, with pauses that double, with jitter, and never before the server asks for it.</summary>
internal static class Retrying
{
    /// <summary>A longer wait than this is left to the schedule.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public static ResiliencePipeline<Reply> Of(FetchOptions options)
    {
        var builder = new ResiliencePipelineBuilder<Reply> { TimeProvider = options.Clock };
        if (options.Tries > 1)
            builder.AddRetry(new RetryStrategyOptions<Reply>
            {
                MaxRetryAttempts = options.Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.FirstPause,
                MaxDelay = LongestWait,
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { } reply && IsWorthIt(reply)),
                DelayGenerator = outcome => ValueTask.FromResult(outcome.Outcome.Result?.After),
            });
        return builder.Build();
    }

    /// <summary>Whether the fault may pass, now or later.</summary>
    public static bool MayPass(Reply reply) => reply.Fault is not null ? reply.MayPass : reply.Status is
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool IsWorthIt(Reply reply) => MayPass(reply) && !(reply.After > LongestWait);
}
