using System.Text;
using Chengming.Features.Agencies.Identifiers;

namespace Chengming.Features.Agencies.Regions;

/// <summary>A line of a list of divisions.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
public sealed record RegionLine(int Line, RegionCode Code, string Name);

/// <summary>A line of a list that was not taken over, and why.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Message">Why, in Chinese.</param>
public sealed record RegionLineProblem(int Line, string Text, string Message);

/// <summary>
/// A list of divisions as the civil-affairs department's table is usually saved: code and name in two columns, parted by comma or tab,
/// with or without a heading line, in UTF-8 or GB18030.
/// </summary>
/// <param name="Lines">The lines that can be read.</param>
/// <param name="Problems">The lines that cannot.</param>
public sealed record RegionList(IReadOnlyList<RegionLine> Lines, IReadOnlyList<RegionLineProblem> Problems)
{
    private const int LongestShown = 60;

    /// <summary>Reads a file.</summary>
    public static RegionList Read(byte[] content)
    {
        var lines = new List<RegionLine>();
        var problems = new List<RegionLineProblem>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Decode(content).Split('\n').Select(l => l.Trim('\r', ' ', '\uFEFF')))
        {
            number++;
            if (line.Length == 0 || (lines.Count + problems.Count == 0 && IsHeading(line)))
            {
                continue;
            }

            if (FaultOf(line, seen, out var read) is { } fault)
            {
                problems.Add(
                    new RegionLineProblem(number, line.Length > LongestShown ? line[..LongestShown] + "…" : line, fault)
                );
            }
            else
            {
                seen.Add(read.Code.Text, number);
                lines.Add(read with { Line = number });
            }
        }

        return new RegionList(lines, problems);
    }

    private static string? FaultOf(string line, Dictionary<string, int> seen, out RegionLine read)
    {
        read = null!;
        var cells = line.Split([',', '，', '\t']).Select(c => c.Trim().Trim('"').Trim()).ToArray();
        if (cells.Length < 2 || cells[1].Length == 0)
        {
            return "每行应有代码和名称两列，用逗号或制表符分开。";
        }

        if (RegionCode.FaultOf(cells[0]) is { } fault)
        {
            return fault;
        }

        if (cells[1].Length > RegionMapping.LongestName)
        {
            return $"名称超过 {RegionMapping.LongestName} 个字。";
        }

        if (!cells[1].All(c => char.IsLetter(c) || c is '·'))
        {
            return $"名称“{cells[1]}”中有汉字以外的符号。";
        }

        if (seen.TryGetValue(cells[0], out var earlier))
        {
            return $"代码 {cells[0]} 在第 {earlier} 行已经出现过。";
        }

        read = new RegionLine(0, RegionCode.Parse(cells[0]), cells[1]);
        return null;
    }

    private static bool IsHeading(string line) => !line.Any(char.IsAsciiDigit);

    private static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(content);
        }
    }
}
