using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>What a rule of the machine reading is about (预审类别).</summary>
[Term("预审类别")]
public enum ReadingFamily
{
    /// <summary>R1xx: 个人信息.</summary>
    Personal,

    /// <summary>R2xx: 涉密和内部标志.</summary>
    Secrecy,

    /// <summary>R3xx: 文字和标点.</summary>
    Wording,

    /// <summary>R4xx: 日期和文号.</summary>
    Dates,

    /// <summary>R5xx: 机关和领导人名称.</summary>
    Names,

    /// <summary>R6xx: 要素.</summary>
    Metadata,

    /// <summary>R7xx: 链接和附件.</summary>
    Links,

    /// <summary>R8xx: 重复和图片.</summary>
    Repetition,
}
