using Chengming.Law.Calendar;

namespace Chengming.Law;

/// <summary>How sure a fact is, as data files write it.</summary>
internal static class SourceMarks
{
    /// <summary>Empty or V, 1, K, L or C; null for anything else.</summary>
    public static SourceMark? Read(string mark) =>
        mark switch
        {
            "" or "V" => SourceMark.Confirmed,
            "1" => SourceMark.OneSource,
            "K" => SourceMark.GeneralKnowledge,
            "L" => SourceMark.LocalPractice,
            "C" => SourceMark.Convention,
            _ => null,
        };
}
