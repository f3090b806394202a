namespace Chengming.Cli;

/// <summary>Days in few words: neighbours are drawn together, 1至3、10至11、25.</summary>
internal static class DayRanges
{
    public static string Of(IEnumerable<DateOnly> days, Func<DateOnly, string> inWords)
    {
        var ranges = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days)
        {
            if (ranges is [.., var last] && last.Last.AddDays(1) == day)
            {
                ranges[^1] = (last.First, day);
            }
            else
            {
                ranges.Add((day, day));
            }
        }

        return string.Join(
            '、',
            ranges.Select(r => r.First == r.Last ? inWords(r.First) : $"{inWords(r.First)}至{inWords(r.Last)}")
        );
    }
}
