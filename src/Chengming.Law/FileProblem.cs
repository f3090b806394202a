namespace Chengming.Law;

/// <summary>A fault in a file of rules or of a catalogue that a person can mend.</summary>
/// <param name="Line">The line, from 1; null when no single line is at fault.</param>
/// <param name="Message">What is wrong, a Chinese sentence without its full stop.</param>
/// <param name="Mend">What to do, likewise.</param>
[Term("数据文件问题")]
public sealed record FileProblem(int? Line, string Message, string Mend)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{(Line is { } line ? $"第 {line} 行：" : "")}{Message}。{Mend}。";
}
