using Chengming.Law;

namespace Chengming.Features.Files.Scanning;

/// <summary>How much a finding matters.</summary>
[Term("问题程度")]
public enum FindingSeverity
{
    /// <summary>May be right; somebody has to look.</summary>
    Question,

    /// <summary>Usually wrong.</summary>
    Warning,

    /// <summary>Must not go out like this.</summary>
    Error,
}
