using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>To whom a case is assigned (承办科室和承办人).</summary>
/// <param name="DepartmentId">The department; null for none.</param>
/// <param name="DepartmentName">Its name; empty for none.</param>
/// <param name="HandlerId">The handler; null while the department has to choose one.</param>
/// <param name="HandlerName">The handler's name; empty for none.</param>
[Term("承办科室和承办人")]
public sealed record DepartmentAndHandler(
    Guid? DepartmentId,
    string DepartmentName,
    Guid? HandlerId,
    string HandlerName
)
{
    /// <summary>Both, as the timeline says it.</summary>
    public string InWords =>
        string.Join('，', new[] { DepartmentName, HandlerName }.Where(n => n.Length > 0)) is { Length: > 0 } words
            ? words
            : "暂不指定";
}
