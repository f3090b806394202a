using System.Diagnostics;
using System.Globalization;
using Chengming.Features.Publishing.Reading;

namespace Chengming.Tests.Features.Publishing.Reading;

/// <summary>Reading takes time in proportion to the text, whatever stands in it.</summary>
public class ReadingSpeedTests(ITestOutputHelper output)
{
    private const int Length = 20_000;

    /// <summary>Far above what is measured (docs/machine-reading.md), so that a busy machine does not fail it, and far below what a square would take.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(3);

    public static TheoryData<string> Hostile =>
        [
            "（",
            "1",
            "《",
            "“",
            "县",
            "学生",
            "2026年1月",
            "附件：",
            "患者李",
            "A@",
            "人民路1",
            "林",
            "10.",
            "青溪县应急",
            "\n",
            "X",
            "关于",
        ];

    [Fact]
    public void Read_LongOrdinaryText_IsQuick()
    {
        var paragraphs = LabelledItem.Clean.SelectMany(c => c.Item.Paragraphs).ToList();
        while (paragraphs.Sum(p => p.Length) < Length)
        {
            paragraphs.AddRange(paragraphs.ToList());
        }

        var item = ReadingSamples.Item([.. Taken(paragraphs)]);
        MachineReader.Read(item, ReadingSamples.Lists);
        var best = Enumerable.Range(0, 5).Min(_ => Took(item));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{item.Paragraphs.Sum(p => p.Length)} characters in {best.TotalMilliseconds:0.0} ms"
            )
        );

        Assert.InRange(best, TimeSpan.Zero, Bound);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_LongTextOfOnePieceAgainAndAgain_EndsSoon(string piece)
    {
        var item = ReadingSamples.Item(string.Concat(Enumerable.Repeat(piece, Length / piece.Length)));

        Assert.InRange(Took(item), TimeSpan.Zero, Bound);
    }

    private static TimeSpan Took(ItemToRead item)
    {
        var started = Stopwatch.GetTimestamp();
        MachineReader.Read(item, ReadingSamples.Lists);
        return Stopwatch.GetElapsedTime(started);
    }

    private static IEnumerable<string> Taken(IEnumerable<string> paragraphs)
    {
        var taken = 0;
        foreach (var paragraph in paragraphs)
        {
            if (taken >= Length)
            {
                yield break;
            }

            taken += paragraph.Length;
            yield return paragraph;
        }
    }
}
