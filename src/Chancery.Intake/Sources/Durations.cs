using System.Globalization;

namespace Chancery.Intake.Sources;

/// <summary>Spans of time as people write them: <c>30s</c>, <c>15m</c>, <c>2h</c>, <c>7d</c>.</summary>
public static class Durations
{
    /// <summary>The span, or null where the words are none.</summary>
    public static TimeSpan? Parse(string words)
    {
        words = words.Trim();
        if (words.Length < 2 || !int.TryParse(words.AsSpan(0, words.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return words[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' when number <= 36_500 => TimeSpan.FromDays(number),
            _ => null,
        };
    }

    /// <summary>The span in the largest unit that shows it whole.</summary>
    public static string Text(TimeSpan span) => span switch
    {
        { Ticks: var t } when t % TimeSpan.TicksPerDay == 0 && t > 0 => Text(span.TotalDays, 'd'),
        { Ticks: var t } when t % TimeSpan.TicksPerHour == 0 && t > 0 => Text(span.TotalHours, 'h'),
        { Ticks: var t } when t % TimeSpan.TicksPerMinute == 0 && t > 0 => Text(span.TotalMinutes, 'm'),
        _ => Text(span.TotalSeconds, 's'),
    };

    private static string Text(double number, char unit) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");
}
